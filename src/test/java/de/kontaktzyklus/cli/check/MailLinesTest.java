package de.kontaktzyklus.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer;
import de.kontaktzyklus.office.OfficeMailServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check --mail} says about mail servers of all kinds. Nothing is ever sent. */
@Timeout(60)
class MailLinesTest {

    @TempDir
    private Path folder;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private int port;

    @Test
    void a_server_that_is_well_is_told_part_by_part() throws IOException {
        Shell.Result result = check(Map.of("EHLO", "250-here\r\n250-SIZE 10485760\r\n250 AUTH PLAIN"), Map.of());

        assertThat(result.out()).contains("""
                in Ordnung  127.0.0.1, Port %s, ist erreichbar.
                in Ordnung  Er begrüßt mit: 220 here
                in Ordnung  Das Programm stellt sich vor als rechner7.jobcenter.example.
                in Ordnung  Kein TLS, wie smtp.security es will.
                in Ordnung  Ohne Anmeldung, wie smtp.user es will. Angeboten wird: PLAIN
                in Ordnung  Die größte Mail ist 10 MB groß.
                in Ordnung  Der Absender kontaktzyklus@jobcenter.example ist zugelassen.
                in Ordnung  leitung@jobcenter.example nimmt er an.
                in Ordnung  admin@jobcenter.example nimmt er an.
                in Ordnung  schutz@jobcenter.example nimmt er an.

                Keine Beanstandungen""".formatted(port));
        assertThat(result.exitCode()).isZero();
        await().untilAsserted(() -> assertThat(heard).contains("RSET", "QUIT"));
        assertThat(heard).doesNotContain("DATA", "AUTH");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    greeting | 554 5.7.1 blocked      | Der Mailserver ist nicht erreichbar: 554 5.7.1 blocked
                    EHLO     | 550 5.7.1 who are you  | Als rechner7.jobcenter.example lässt er das Programm nicht herein: 500 what?
                    MAIL     | 550 5.7.60 not you     | Den Absender kontaktzyklus@jobcenter.example lässt er nicht zu: 550 5.7.60 not you
                    RCPT     | 554 5.7.1 no relay     | admin@jobcenter.example nimmt er nicht an: 554 5.7.1 no relay
                    """)
    void what_is_wrong_is_told_in_the_words_of_the_server_with_a_way_out(String command, String reply, String told)
            throws IOException {
        Shell.Result result = check(Map.of(command, reply), Map.of());

        assertThat(result.out().replaceAll("\\s+", " ")).contains("Fehler " + told, "→");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void a_login_that_fails_is_told_without_the_password() throws IOException {
        Shell.Result result = check(
                Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 no"),
                Map.of("smtp.user", "kontaktzyklus", "smtp.password", "geheim"));

        assertThat(result.out().replaceAll("\\s+", " "))
                .contains("Fehler Die Anmeldung als kontaktzyklus gelingt nicht: 535 5.7.8 no");
        assertThat(result.out() + result.err()).doesNotContain("geheim");
    }

    @Test
    void nobody_there() {
        Shell.Result result = new Shell(settings(1, Map.of())).run("check", "--mail");

        assertThat(result.out().replaceAll("\\s+", " "))
                .contains("Fehler Der Mailserver ist nicht erreichbar: dort nimmt niemand", "smtp.host, smtp.port");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void a_server_that_takes_the_line_and_is_silent_is_told_soon_whatever_mails_may_wait_for() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Shell.Result result = new Shell(settings(silent.getLocalPort(), Map.of())).run("check", "--online");

            assertThat(result.out().replaceAll("\\s+", " ")).contains("keine Antwort in der erlaubten Zeit");
        }
        Settings settings = Settings.load(Path.of("config"), Map.of());
        assertThat(OfficeMailServer.ofImpatient(settings, Instant::now)
                        .host()
                        .patience()
                        .read())
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_test_mail_is_sent_to_an_address_of_the_office_and_to_no_other() throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.that(List.of(Map.of()), heard::add)) {
            Shell shell = new Shell(settings(server.port(), Map.of()));

            assertThat(shell.run("mail", "test", "admin@jobcenter.example").err())
                    .contains("Die Testmail an admin@jobcenter.example hat der Mailserver angenommen.");
            assertThat(heard).contains(".");
            Shell.Result elsewhere = shell.run("mail", "test", "wer@anderswo.example");
            assertThat(elsewhere.exitCode()).isEqualTo(1);
            assertThat(heard).filteredOn("DATA"::equals).hasSize(1);
        }
    }

    @Test
    void a_test_mail_that_is_refused_says_why() throws IOException {
        try (ScriptedMailServer server =
                ScriptedMailServer.that(List.of(Map.of("RCPT", "550 5.1.1 no such user")), heard::add)) {
            Shell.Result result =
                    new Shell(settings(server.port(), Map.of())).run("mail", "test", "admin@jobcenter.example");

            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err()).contains("550 5.1.1 no such user");
        }
    }

    private Shell.Result check(Map<String, String> script, Map<String, String> more) throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.that(List.of(script), heard::add)) {
            port = server.port();
            return new Shell(settings(port, more)).run("check", "--mail");
        }
    }

    private Map<String, String> settings(int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "smtp.host", "127.0.0.1",
                "smtp.port", String.valueOf(port),
                "smtp.security", "none",
                "smtp.read-timeout", "2s",
                "smtp.ehlo-name", "rechner7.jobcenter.example",
                "alarm.free-megabytes", "0",
                "export.directory", folder.toString(),
                "export.refused-directory", folder.resolve("refused").toString()));
        settings.put("state.directory", folder.resolve("state").toString());
        settings.put("summary.directory", folder.resolve("summaries").toString());
        settings.putAll(more);
        return settings;
    }
}
