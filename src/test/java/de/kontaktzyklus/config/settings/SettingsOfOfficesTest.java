package de.kontaktzyklus.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.ConfigurationFolder;
import de.kontaktzyklus.config.settings.HeldSetting.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several offices: what stands in {@code offices} itself is for all of them. */
class SettingsOfOfficesTest {

    @TempDir
    Path installation;

    private Path config;
    private Path common;
    private Path own;

    @BeforeEach
    void two_files() throws IOException {
        config = Files.createDirectories(installation.resolve("offices/nord/config"));
        common = installation.resolve("offices").resolve(Settings.FILE);
        own = config.resolve(Settings.FILE);
        Files.writeString(common, "smtp.host=mail.jobcenter.example\nstate.schema={{office}}\n");
        Files.writeString(own, "office.name=Jobcenter Nord\n");
    }

    @Test
    void a_key_that_the_office_has_not_is_that_of_all_offices() {
        Settings settings = load(Map.of());

        assertThat(settings.smtp().host()).isEqualTo("mail.jobcenter.example");
        assertThat(settings.office().name()).isEqualTo("Jobcenter Nord");
        assertThat(held(settings, "smtp.host").origin()).isEqualTo(Origin.ALL_OFFICES);
        assertThat(held(settings, "smtp.host").place()).isEqualTo("1");
        assertThat(held(settings, "office.name").origin()).isEqualTo(Origin.FILE);
        assertThat(held(settings, "smtp.port").origin()).isEqualTo(Origin.DEFAULT);
    }

    @Test
    void the_line_of_the_office_wins() throws IOException {
        Files.writeString(own, "office.name=Jobcenter Nord\nsmtp.host=mail.nord.example\n");

        assertThat(load(Map.of()).smtp().host()).isEqualTo("mail.nord.example");
        assertThat(load(Map.of("smtp.host", "localhost")).smtp().host()).isEqualTo("localhost");
    }

    @Test
    void one_line_for_all_may_hold_the_name_of_the_office() {
        assertThat(load(Map.of()).state().schema()).isEqualTo("nord");
    }

    @Test
    void relative_paths_begin_at_the_folder_of_the_office_also_those_of_the_common_file() throws IOException {
        Files.writeString(common, "export.directory=data/eingang\n");

        assertThat(load(Map.of()).export().directory())
                .isEqualTo(installation.resolve("offices/nord/data/eingang").toAbsolutePath());
    }

    @Test
    void what_is_wrong_is_named_with_the_file_in_which_it_stands() throws IOException {
        Files.writeString(common, "smtp.host=mail.jobcenter.example\nsmtp.port=mail\nsmtp.prot=25\n");
        Files.writeString(own, "office.name=Jobcenter Nord\n\n\nsmtp.retry-after=soon\n");

        assertThat(findings())
                .extracting(ConfigurationFinding::source, ConfigurationFinding::line, ConfigurationFinding::key)
                .containsExactlyInAnyOrder(
                        tuple(common.toString(), 2, "smtp.port"),
                        tuple(common.toString(), 3, "smtp.prot"),
                        tuple(own.toString(), 4, "smtp.retry-after"));
    }

    @Test
    void an_office_without_a_file_of_its_own_is_refused_whatever_all_offices_have() throws IOException {
        Files.delete(own);

        assertThat(findings()).extracting(ConfigurationFinding::source).containsExactly(own.toString());
    }

    @Test
    void an_installation_of_one_office_has_no_name_and_nothing_in_common() throws IOException {
        Path alone = Files.createDirectories(installation.resolve("config"));
        Files.writeString(alone.resolve(Settings.FILE), "state.schema={{office}}\n");

        assertThat(new ConfigurationFolder(alone).office()).isEmpty();
        assertThat(new ConfigurationFolder(alone).common(Settings.FILE)).isEmpty();
        assertThat(catchThrowableOfType(ConfigurationException.class, () -> Settings.load(alone, Map.of()))
                        .findings())
                .extracting(ConfigurationFinding::key)
                .containsExactly("state.schema");
    }

    @Test
    void another_file_of_all_offices_holds_where_the_office_has_none() throws IOException {
        ConfigurationFolder folder = new ConfigurationFolder(config);
        Path policy = installation.resolve("offices/contact-policy.yaml");
        assertThat(folder.file("contact-policy.yaml")).isEqualTo(own.resolveSibling("contact-policy.yaml"));

        Files.writeString(policy, "");
        assertThat(folder.file("contact-policy.yaml")).isEqualTo(policy.toAbsolutePath());

        Files.writeString(own.resolveSibling("contact-policy.yaml"), "");
        assertThat(folder.file("contact-policy.yaml")).isEqualTo(own.resolveSibling("contact-policy.yaml"));
        assertThat(folder.office()).isEqualTo("nord");
    }

    private Settings load(Map<String, String> overrides) {
        return Settings.load(config, overrides);
    }

    private List<ConfigurationFinding> findings() {
        return catchThrowableOfType(ConfigurationException.class, () -> load(Map.of()))
                .findings();
    }

    private static HeldSetting held(Settings settings, String key) {
        return settings.held().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
