package de.kontaktzyklus.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import de.kontaktzyklus.config.ConfigurationFolder;
import de.kontaktzyklus.config.Findings;
import de.kontaktzyklus.config.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that is missing has its shipped default, so that an upgrade never stops the service. */
class SettingsDefaultsTest {

    private static final Path SHIPPED = Path.of("config");

    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void copy_the_shipped_configuration() throws IOException {
        folder = Folder.copiedTo(temporary.resolve("office"));
    }

    @Test
    void the_defaults_are_the_shipped_file_itself() {
        Map<String, String> shipped =
                PropertiesFile.read(SHIPPED.resolve(Settings.FILE), new Findings()).values().stream()
                        .collect(Collectors.toMap(PropertiesFile.Entry::key, PropertiesFile.Entry::value));

        assertThat(ShippedSettings.byKey()).isEqualTo(shipped);
    }

    @Test
    void an_empty_file_is_the_shipped_one() throws IOException {
        Settings shipped = GivenEnvironment.empty(folder.path(), Map.of());
        Files.writeString(folder.file(Settings.FILE), "");

        Settings empty = GivenEnvironment.empty(folder.path(), Map.of());

        assertThat(empty.properties()).isEqualTo(shipped.properties());
        assertThat(empty.held()).extracting(HeldSetting::origin).containsOnly(HeldSetting.Origin.DEFAULT);
    }

    @Test
    void a_file_of_an_older_version_starts_and_keeps_what_it_says() throws IOException {
        Files.writeString(folder.file(Settings.FILE), "smtp.port=25\noffice.name=Jobcenter Neustadt\n");

        Settings settings = GivenEnvironment.empty(folder.path(), Map.of());

        assertThat(settings.smtp().port()).isEqualTo(25);
        assertThat(settings.office().name()).isEqualTo("Jobcenter Neustadt");
        assertThat(settings.smtp().lines().connections()).isEqualTo(1);
        assertThat(settings.held())
                .filteredOn(HeldSetting::changed)
                .extracting(HeldSetting::key, HeldSetting::value, HeldSetting::place)
                .containsExactly(tuple("office.name", "Jobcenter Neustadt", "2"), tuple("smtp.port", "25", "1"));
    }

    @Test
    void the_language_is_the_default_where_the_file_names_none() throws IOException {
        Files.writeString(folder.file(Settings.FILE), "");

        assertThat(SettingsReader.language(folder.path(), Map.of(), name -> null))
                .hasValueSatisfying(
                        language -> assertThat(language.getLanguage()).isEqualTo("de"));
    }

    /** Who adds a key to the program and forgets the file learns it here and not in the night. */
    @Test
    void a_key_without_a_default_is_a_fault_of_the_program() {
        SettingsText text =
                new SettingsText(new ConfigurationFolder(folder.path()), Map.of(), name -> null, new Findings());

        assertThatIllegalStateException()
                .isThrownBy(() -> text.secret("office.forgotten"))
                .withMessageContaining("office.forgotten");
    }
}
