package de.kontaktzyklus.cli.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check --mail} says about mail servers of all kinds. Nothing is ever sent. */
@Timeout(60)
class MailCheckTest {

    private final List<String> heard = new ArrayList<>();
    private int port;

    @Test
    void a_server_that_is_well_is_told_part_by_part() throws IOException {
        Shell.Result result = check(Map.of("EHLO", "250-here\r\n250-SIZE 10485760\r\n250 AUTH PLAIN"), Map.of());

        assertThat(result.out()).isEqualTo("""
                gut     127.0.0.1, Port %s, ist erreichbar.
                gut     Er begrüßt mit: 220 here
                gut     Das Programm stellt sich vor als rechner7.jobcenter.example.
                gut     Kein TLS, wie smtp.security es will.
                gut     Ohne Anmeldung, wie smtp.user es will. Angeboten wird: PLAIN
                gut     Die größte Mail ist 10 MB groß.
                gut     Der Absender kontaktzyklus@jobcenter.example ist zugelassen.
                gut     leitung@jobcenter.example nimmt er an.
                gut     admin@jobcenter.example nimmt er an.
                gut     schutz@jobcenter.example nimmt er an.
                Der Mailserver nimmt Mails an.
                Keine Beanstandungen.
                """.formatted(port));
        assertThat(result.exitCode()).isZero();
        assertThat(heard).contains("RSET", "QUIT").doesNotContain("DATA", "AUTH");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    greeting | 554 5.7.1 blocked      | 3 | Der Mailserver ist nicht erreichbar: 554 5.7.1 blocked
                    EHLO     | 550 5.7.1 who are you  | 1 | Als rechner7.jobcenter.example lässt er das Programm nicht herein: 500 what?
                    MAIL     | 550 5.7.60 not you     | 1 | Den Absender kontaktzyklus@jobcenter.example lässt er nicht zu: 550 5.7.60 not you
                    RCPT     | 554 5.7.1 no relay     | 1 | admin@jobcenter.example nimmt er nicht an: 554 5.7.1 no relay
                    """)
    void what_is_wrong_is_told_in_the_words_of_the_server_with_a_way_out(
            String command, String reply, int exitCode, String told) throws IOException {
        Shell.Result result = check(Map.of(command, reply), Map.of());

        assertThat(result.out()).contains("FALSCH  " + told, "→");
        assertThat(result.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void a_login_that_fails_is_told_without_the_password() throws IOException {
        Shell.Result result = check(
                Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 no"),
                Map.of("smtp.user", "kontaktzyklus", "smtp.password", "geheim"));

        assertThat(result.out()).contains("FALSCH  Die Anmeldung als kontaktzyklus gelingt nicht: 535 5.7.8 no");
        assertThat(result.out() + result.err()).doesNotContain("geheim");
    }

    @Test
    void nobody_there() {
        Shell.Result result = new Shell(settings(1, Map.of())).run("check", "--mail");

        assertThat(result.out()).contains("FALSCH  Der Mailserver ist nicht erreichbar: ", "smtp.host, smtp.port");
        assertThat(result.exitCode()).isEqualTo(3);
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

    private static Map<String, String> settings(int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "smtp.host", "127.0.0.1",
                "smtp.port", String.valueOf(port),
                "smtp.security", "none",
                "smtp.read-timeout", "2s",
                "smtp.ehlo-name", "rechner7.jobcenter.example"));
        settings.putAll(more);
        return settings;
    }
}
