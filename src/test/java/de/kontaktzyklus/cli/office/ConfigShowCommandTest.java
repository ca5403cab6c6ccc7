package de.kontaktzyklus.cli.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.Folder;
import de.kontaktzyklus.config.SettingsCatalogue;
import de.kontaktzyklus.config.settings.GivenEnvironment;
import de.kontaktzyklus.config.settings.HeldSetting;
import de.kontaktzyklus.config.settings.HeldSetting.Origin;
import de.kontaktzyklus.config.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Run with {@code KONTAKTZYKLUS_WRITE_GOLDEN=true} in the environment after a wanted change, and look at the change.
 */
class ConfigShowCommandTest {

    private static final String SECRET = "streng-geheim";

    /** A line for each secret that is none: whatever the environment of this machine has, nobody asks for it. */
    private static final String NO_SECRETS = SettingsCatalogue.read(Path.of("config")).settings().stream()
            .filter(setting -> setting.shipped().startsWith("{{env:"))
            .map(setting -> setting.key() + "=\n")
            .collect(Collectors.joining());

    @TempDir
    private Path temporary;

    private Path config;

    @BeforeEach
    void an_office_that_says_little() throws IOException {
        config = Folder.copiedTo(temporary).path();
        Files.writeString(config.resolve(Settings.FILE), """
                office.name=Jobcenter Neustadt
                smtp.host={{env:MAIL_HOST:mail.jobcenter.example}}
                smtp.port=587
                smtp.oauth2.client-secret={{env:CLIENT_SECRET:}}
                route.sftp.host=sftp.jobcenter.example
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_setting_stands_there_with_where_it_comes_from(String language) throws IOException {
        Settings settings =
                GivenEnvironment.empty(config, Map.of("office.language", language, "smtp.password", SECRET));
        String shown = page(Locale.forLanguageTag(language), settings.held(), false);

        Path golden = Path.of("src/test/resources/golden/config/show-" + language + ".txt");
        if ("true".equals(System.getenv("KONTAKTZYKLUS_WRITE_GOLDEN"))) {
            Files.createDirectories(golden.resolveSibling(""));
            Files.writeString(golden, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(golden)).doesNotContain(SECRET);
    }

    @Test
    void the_command_shows_that_page() throws IOException {
        Files.writeString(config.resolve(Settings.FILE), "office.name=Jobcenter Neustadt\n" + NO_SECRETS);

        assertThat(show(Map.of("smtp.password", SECRET)))
                .isEqualTo(page(
                        Locale.GERMAN,
                        GivenEnvironment.empty(config, Map.of("smtp.password", SECRET))
                                .held(),
                        false));
    }

    @Test
    void only_what_is_no_default_stands_there_when_that_is_asked_for() throws IOException {
        Files.writeString(config.resolve(Settings.FILE), """
                office.name=Jobcenter Neustadt
                smtp.port=587
                route.sftp.host=sftp.jobcenter.example
                """ + NO_SECRETS);

        assertThat(show(Map.of("smtp.password", SECRET, "smtp.poll-interval", "30s"), "--changed"))
                .isEqualTo("""
                Datei der Einstellungen: config/kontaktzyklus.properties

                Einstellung      Wert                    Herkunft
                office.name      Jobcenter Neustadt      Datei, Zeile 1
                smtp.password    (geheim, gesetzt)       Kommandozeile
                route.sftp.host  sftp.jobcenter.example  Datei, Zeile 3

                3 Einstellungen weichen von der Vorgabe ab; alle anderen haben sie.
                """);
    }

    @Test
    void an_office_without_a_line_of_its_own_reads_that_nothing_is_changed() throws IOException {
        Files.writeString(config.resolve(Settings.FILE), NO_SECRETS);

        assertThat(show(Map.of(), "--changed")).isEqualTo("""
                Datei der Einstellungen: config/kontaktzyklus.properties
                Jede Einstellung hat ihre Vorgabe.
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--changed", "--json"})
    void of_a_command_no_argument_is_shown(String option) throws IOException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.writeString(config.resolve(Settings.FILE), NO_SECRETS);

        String shown = shell(Map.of("alarm.command", program + " -H \"X-Key: " + SECRET + "\""))
                .run("config", "show", option)
                .out();

        assertThat(shown).contains(program + " -H …").doesNotContain(SECRET);
    }

    @Test
    void programs_get_the_same_as_json_without_secrets() throws IOException {
        Files.writeString(
                config.resolve(Settings.FILE),
                "office.name=Jobcenter Neustadt\nroute.sftp.host=sftp.jobcenter.example\n" + NO_SECRETS);

        String json = shell(Map.of("smtp.password", SECRET))
                .run("config", "show", "--json", "--changed")
                .out();

        JsonNode settings = new ObjectMapper().readTree(json);
        assertThat(json).doesNotContain(SECRET);
        assertThat(StreamSupport.stream(settings.spliterator(), false)
                        .map(setting -> setting.get("key").asText()))
                .containsExactly("office.name", "smtp.password", "route.sftp.host");
        assertThat(settings.get(0)).isEqualTo(new ObjectMapper().readTree("""
                {"key": "office.name", "value": "Jobcenter Neustadt", "secret": false, "present": true,
                 "origin": "FILE", "place": "1", "shipped": "Jobcenter Musterstadt", "changed": true}
                """));
        assertThat(settings.get(1)).isEqualTo(new ObjectMapper().readTree("""
                {"key": "smtp.password", "value": "", "secret": true, "present": true, "origin": "COMMAND_LINE",
                 "place": "", "shipped": "{{env:KONTAKTZYKLUS_SMTP_PASSWORD:}}", "changed": true}
                """));
        assertThat(settings.get(2).get("shipped").isNull()).isTrue();
    }

    @Test
    void settings_that_are_refused_hold_nowhere_and_it_says_why() throws IOException {
        Files.writeString(config.resolve(Settings.FILE), "smtp.prot=587\n");

        Shell.Result result = shell(Map.of()).run("config", "show");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("smtp.prot").contains("„smtp.port“");
    }

    @Test
    void a_variable_and_a_credential_are_named_and_no_value_steers_the_terminal() {
        List<HeldSetting> held = List.of(
                held("smtp.host", "relay\u001B[2J.example", false, Origin.ENVIRONMENT, "MAIL_HOST"),
                held("smtp.password", "", true, Origin.CREDENTIAL, "smtp.password"));

        assertThat(new HeldSettingsPage(Texts.in(Locale.GERMAN)).lines(Path.of("x"), held, false))
                .containsExactly(
                        "Datei der Einstellungen: x",
                        "",
                        "Einstellung    Wert               Herkunft",
                        "smtp.host      relay [2J.example  Umgebung MAIL_HOST",
                        "smtp.password  (geheim, gesetzt)  Zugangsdaten smtp.password");
    }

    private static HeldSetting held(String key, String value, boolean secret, Origin origin, String place) {
        return new HeldSetting(key, value, secret, true, origin, place, Optional.of(""), true);
    }

    private String page(Locale language, List<HeldSetting> held, boolean onlyChanged) {
        Path file = config.resolve(Settings.FILE);
        return shortened(
                String.join("\n", new HeldSettingsPage(Texts.in(language)).lines(file, held, onlyChanged)) + "\n");
    }

    private String show(Map<String, String> settings, String... options) {
        Shell.Result result = shell(settings)
                .run(Stream.concat(Stream.of("config", "show"), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return shortened(result.out());
    }

    /** Without the folder of this test, which may have stood in a line of its own. */
    private String shortened(String page) {
        return page.replaceFirst(":\n +/", ": /").replace(temporary + "/", "");
    }

    private Shell shell(Map<String, String> settings) {
        return new Shell(config, settings);
    }
}
