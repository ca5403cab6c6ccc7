package de.kontaktzyklus.config.settings;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.config.Folder;
import de.kontaktzyklus.config.SettingsCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path SHIPPED = Path.of("config");

    @Test
    void every_shipped_key_is_read_and_every_key_that_is_read_is_shipped() {
        Settings settings = GivenEnvironment.empty(SHIPPED, Map.of());

        assertThat(settings.properties().keySet())
                .isEqualTo(SettingsCatalogue.read(SHIPPED).settings().stream()
                        .map(SettingsCatalogue.Setting::key)
                        .collect(toSet()));
    }

    @Test
    void values_have_their_types() {
        Settings settings = GivenEnvironment.empty(SHIPPED, Map.of());

        assertThat(settings.office())
                .isEqualTo(new Settings.Office("Jobcenter Musterstadt", ZoneId.of("Europe/Berlin"), Locale.GERMAN, 10));
        assertThat(settings.export().settleTime()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.export().patterns()).containsEntry(ExportKind.WORKING_TIME, "arbeitszeit*.csv");
        assertThat(settings.intake().maxFileSize()).isEqualTo(1_073_741_824L);
        assertThat(settings.mail().allowedDomains()).isEqualTo(List.of("jobcenter.example"));
        assertThat(settings.smtp().readTimeout()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.state().databaseUrl()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.jobcenter.example/office",
                "jdbc:postgresql://db:5432/office?sslmode=verify-full&sslrootcert=/etc/ssl/office.pem",
                "jdbc:postgresql://[::1]:5432/office",
                "jdbc:postgresql://one:5432,other:5432/office?targetServerType=primary"
            })
    void the_state_may_be_in_a_postgresql_database(String url) {
        assertThat(GivenEnvironment.empty(SHIPPED, Map.of("state.database-url", url))
                        .state()
                        .databaseUrl())
                .isEqualTo(url);
    }

    @Test
    void relative_paths_start_at_the_folder_that_holds_the_configuration() {
        Settings settings = GivenEnvironment.empty(SHIPPED, Map.of());

        Path expected = Path.of("data/state").toAbsolutePath();
        assertThat(settings.state().directory()).isEqualTo(expected);
        assertThat(settings.properties()).containsEntry("state.directory", expected.toString());
    }

    @Test
    void the_catalogue_tells_each_setting_in_a_row_of_a_table() {
        assertThat(SettingsCatalogue.read(SHIPPED).markdown())
                .startsWith("""
                        | Setting | Shipped | What it is | Allowed, and source |
                        | --- | --- | --- | --- |
                        | `office.name` | `Jobcenter Musterstadt` | Name of the office, as mails and summaries print it. \
                        | Any text. Source: the office. |
                        """)
                .contains("| `export.done-file` |  | ")
                .hasLineCount(2
                        + GivenEnvironment.empty(SHIPPED, Map.of()).properties().size());
    }

    @Test
    void a_setting_without_its_two_lines_of_comment_is_refused(@TempDir Path temporary) throws IOException {
        Folder folder = Folder.copiedTo(temporary).replace(Settings.FILE, "# Port of the mail server.\n", "");

        assertThatIllegalStateException()
                .isThrownBy(() -> SettingsCatalogue.read(folder.path()))
                .withMessageContaining("smtp.port needs a comment of exactly two lines above it");
    }
}
