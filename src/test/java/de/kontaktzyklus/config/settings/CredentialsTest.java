package de.kontaktzyklus.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import de.kontaktzyklus.cli.InEnglish;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.Folder;
import de.kontaktzyklus.config.settings.HeldSetting.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets as systemd hands them over, and what is told of secrets at all. */
class CredentialsTest {

    private static final String SECRET = "streng-geheim";
    private static final String VARIABLE = "KONTAKTZYKLUS_SMTP_PASSWORD";

    @TempDir
    private Path temporary;

    private Path credentials;
    private Folder folder;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void a_service_with_a_folder_of_credentials() throws IOException {
        folder = Folder.copiedTo(temporary.resolve("office"));
        credentials = Files.createDirectory(temporary.resolve("credentials"));
        environment.put("CREDENTIALS_DIRECTORY", credentials.toString());
    }

    @Test
    void a_secret_is_read_from_the_file_that_has_the_name_of_its_key() throws IOException {
        credential("smtp.password", SECRET + "\n");

        Settings settings = load(Map.of());

        assertThat(settings.smtp().password().reveal()).isEqualTo(SECRET);
        assertThat(settings.toString()).doesNotContain(SECRET);
        assertThat(settings.properties()).containsEntry("smtp.password", "{{credential:smtp.password}}");
        assertThat(held(settings, "smtp.password"))
                .isEqualTo(tuple("", true, true, Origin.CREDENTIAL, "smtp.password", true)
                        .toList());
    }

    @Test
    void the_address_of_the_watch_is_a_secret_as_well() throws IOException {
        String address = "https://watch.example/4711";
        credential("alarm.ping-url", address + "\n");

        Settings settings = load(Map.of());

        assertThat(settings.alarms().pingUrl().reveal()).isEqualTo(address);
        assertThat(settings.toString()).doesNotContain("4711");
        assertThat(held(settings, "alarm.ping-url"))
                .isEqualTo(tuple("", true, true, Origin.CREDENTIAL, "alarm.ping-url", true)
                        .toList());
    }

    @Test
    void a_credential_wins_over_the_environment_and_set_wins_over_both() throws IOException {
        environment.put(VARIABLE, "aus-der-umgebung");
        assertThat(load(Map.of()).smtp().password().reveal()).isEqualTo("aus-der-umgebung");
        assertThat(held(load(Map.of()), "smtp.password"))
                .isEqualTo(tuple("", true, true, Origin.ENVIRONMENT, VARIABLE, true)
                        .toList());

        credential("smtp.password", SECRET);
        assertThat(load(Map.of()).smtp().password().reveal()).isEqualTo(SECRET);
        assertThat(load(Map.of("smtp.password", "einmal")).smtp().password().reveal())
                .isEqualTo("einmal");
    }

    @Test
    void only_one_line_end_behind_a_secret_is_none_of_it() throws IOException {
        credential("smtp.password", " mit Blanks \r\n");
        assertThat(load(Map.of()).smtp().password().reveal()).isEqualTo(" mit Blanks ");

        credential("smtp.password", "a\n\n");
        assertThat(load(Map.of()).smtp().password().reveal()).isEqualTo("a\n");
    }

    @Test
    void a_credential_that_is_no_text_is_refused_without_showing_it() throws IOException {
        Files.write(credentials.resolve("state.password"), "gehäm".getBytes(StandardCharsets.ISO_8859_1));

        ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, () -> load(Map.of()));

        assertThat(InEnglish.lines(refused))
                .contains("state.password \"…\": cannot be read from the credential state.password")
                .doesNotContain("geh");
    }

    @Test
    void an_own_route_gets_its_secret_as_well_and_not_from_outside_of_the_folder() throws IOException {
        Files.writeString(folder.file(Settings.FILE), """
                route.imap.password=
                route.../credentials/x.password=
                route.imap.pw-key=abc
                route.imap.uri=sftp://nutzer:geheim@server/ordner
                route.imap.host={{env:MAIL_HOST}}
                """);
        environment.put("MAIL_HOST", "nicht-zeigen");
        credential("route.imap.password", SECRET);
        credential("x.password", SECRET);

        Settings settings = load(Map.of());

        assertThat(settings.properties()).containsEntry("route.imap.password", "{{credential:route.imap.password}}");
        assertThat(settings.held())
                .filteredOn(held -> held.key().startsWith("route."))
                .extracting(HeldSetting::value, HeldSetting::secret, HeldSetting::present, HeldSetting::origin)
                .containsExactly(
                        tuple("", true, true, Origin.CREDENTIAL),
                        tuple("", true, false, Origin.FILE),
                        tuple("", true, true, Origin.FILE),
                        tuple("sftp://nutzer:…@server/ordner", false, true, Origin.FILE),
                        tuple("{{env:MAIL_HOST}}", false, true, Origin.ENVIRONMENT));
    }

    @Test
    void a_value_of_a_placeholder_comes_from_the_environment_only_where_a_variable_is_set() throws IOException {
        folder.set("smtp.host", "{{env:MAIL_HOST:mail.jobcenter.example}}");
        assertThat(held(load(Map.of()), "smtp.host").subList(0, 4))
                .isEqualTo(List.of("mail.jobcenter.example", false, true, Origin.FILE));

        environment.put("MAIL_HOST", "relay.jobcenter.example");
        assertThat(held(load(Map.of()), "smtp.host"))
                .isEqualTo(tuple("relay.jobcenter.example", false, true, Origin.ENVIRONMENT, "MAIL_HOST", true)
                        .toList());
    }

    private void credential(String key, String text) throws IOException {
        Files.writeString(credentials.resolve(key), text);
    }

    private Settings load(Map<String, String> overrides) {
        return SettingsReader.read(folder.path(), overrides, environment::get, List.of());
    }

    private static List<Object> held(Settings settings, String key) {
        HeldSetting held = settings.held().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        return List.of(held.value(), held.secret(), held.present(), held.origin(), held.place(), held.changed());
    }
}
