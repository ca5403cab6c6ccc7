package de.kontaktzyklus.cli.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.cli.Shell.Result;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody answers where the database should be: each command says it in the language of the office, with a way out. */
class DatabaseAwayTest {

    private static final String PLACE = "jdbc:postgresql://127.0.0.1:1/office";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"status", "mail list", "audit verify", "intake list"})
    void each_command_says_what_is_wrong_and_what_to_do(String command) {
        Result result = shell(Map.of()).run(command.split(" "));

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .contains("kontaktzyklus: Datenbank: Unter " + PLACE + " antwortet niemand")
                .contains("Läuft der Datenbankserver?")
                .doesNotContain("refused", "cannot be used");
    }

    @Test
    void in_english_where_the_office_wants_it() {
        assertThat(shell(Map.of("office.language", "en")).run("status").err())
                .contains("kontaktzyklus: Database: nobody answers at " + PLACE);
    }

    @Test
    void a_watch_gets_to_know_that_it_is_critical() {
        Result result = shell(Map.of()).run("status", "--health");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out().lines())
                .containsExactly(
                        "CRITICAL - Die Datenbank antwortet nicht",
                        "CRITICAL: Die Datenbank antwortet nicht. Datenbank: Unter " + PLACE
                                + " antwortet niemand (dort nimmt niemand die Verbindung an). Zu tun: Läuft der"
                                + " Datenbankserver? Rechner und Port in state.database-url und die Firewall prüfen."
                                + " Zu tun: Ist sie wieder da, geht die Arbeit von selbst weiter; bis dahin geht keine"
                                + " Mail hinaus.");
    }

    private Shell shell(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "export.directory",
                folder.resolve("export").toString(),
                "state.directory",
                folder.resolve("state").toString(),
                "state.database-url",
                PLACE,
                "state.user",
                "office",
                "smtp.host",
                "127.0.0.1"));
        settings.putAll(more);
        return new Shell(settings);
    }
}
