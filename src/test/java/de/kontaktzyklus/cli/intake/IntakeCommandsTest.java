package de.kontaktzyklus.cli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.OfficeShell;
import de.kontaktzyklus.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong file is refused with both ways on, accepted with a reason, and taken back with another. */
class IntakeCommandsTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/examples/exports");

    @TempDir
    private Path folder;

    private Path arriving;
    private Shell shell;

    @BeforeEach
    void an_office() throws IOException {
        shell = OfficeShell.withoutExports(folder);
        arriving = OfficeShell.exports(folder);
    }

    @Test
    void a_renamed_betreuungsart_is_refused_accepted_and_taken_back() throws IOException {
        deliver("2026-11-23", "AV");
        shell.run("run", "--once", "--as-of", "2026-11-23");
        deliver("2026-11-24", "Vermittlung neu");

        assertThat(shell.run("run", "--once", "--as-of", "2026-11-24").exitCode())
                .isEqualTo(1);
        String status = shell.run("status").said();
        assertThat(status)
                .contains("Offen seit 24.11.2026: Export abgelehnt: Fälle", "Vermittlung neu", "intake accept \"");

        Path refused = refusedFile();
        assertThat(shell.run("intake", "accept", refused.toString(), "--reason", " ")
                        .exitCode())
                .isEqualTo(1);
        Shell.Result accepted = shell.run(
                "intake", "accept", refused.getFileName().toString(), "--reason", "renamed", "--as-of", "2026-11-24");
        assertThat(accepted.err()).contains("In Kraft ist jetzt faelle_2026-11-24.csv vom 24.11.2026 mit 40 Zeilen");
        assertThat(accepted.exitCode()).isZero();
        assertThat(shell.run("intake", "accept", refused.toString(), "--reason", "again")
                        .exitCode())
                .as("once")
                .isEqualTo(1);
        assertThat(shell.run("status").said())
                .contains("Grund: renamed")
                .doesNotContain("Offen seit 24.11.2026: Export abgelehnt");

        Shell.Result back =
                shell.run("intake", "rollback", "--kind", "cases", "--reason", "not yet", "--as-of", "2026-11-24");
        assertThat(back.err()).contains("In Kraft ist jetzt wieder faelle_2026-11-23.csv vom 23.11.2026.");
        assertThat(shell.run("intake", "list").out())
                .contains("In Kraft seit", "Zurückgenommen am 24.11.2026: Fälle, faelle_2026-11-24.csv");
        assertThat(shell.run("intake", "list", "--json").out()).contains("\"reason\" : \"not yet\"");
        assertThat(shell.run("status", "--json").out()).contains("\"openCauses\"", "\"ROLLED_BACK\"");
        assertThat(shell.run("audit", "export").out())
                .contains("\"kind\":\"EXPORT_ACCEPTED\",\"actor\":\"PERSON\"", "renamed")
                .contains("\"kind\":\"EXPORT_ROLLED_BACK\",\"actor\":\"PERSON\"", "not yet");
    }

    @Test
    void what_cannot_be_done_is_said() throws IOException {
        shell.run("run", "--once", "--as-of", "2026-11-23");
        Path stranger = Files.writeString(folder.resolve("faelle.csv"), "x");

        assertThat(shell.run("intake", "accept", stranger.toString(), "--reason", "why not")
                        .err())
                .contains("wurde nicht abgelehnt");
        assertThat(shell.run("intake", "rollback", "--kind", "teams", "--reason", "why not")
                        .err())
                .contains("Es gibt keinen Export davor");
        assertThat(shell.run("intake", "rollback", "--kind", "team", "--reason", "why not")
                        .err())
                .contains("Diese Art gibt es nicht: team");
        assertThat(shell.run("intake", "list").out()).contains("noch kein Export");
    }

    @Test
    void check_names_files_that_no_pattern_takes_and_that_there_is_no_case_export() {
        Shell.Result result = shell.run(
                "check", "--export", EXAMPLES.resolve("17-names-not-matched").toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .contains(
                        "faelle_2026-11-23.txt: zu diesem Namen passt kein Muster; erwartet werden: teams*.csv",
                        "faelle_2026-11-23.xlsx: zu diesem Namen",
                        "faelle_2026-11-23.csv.zip: zu diesem Namen",
                        "faelle_2026-11-23.csv.part: gilt dem Namen nach als unfertig",
                        "kein Fallexport in diesem Ordner; erwartet wird: faelle*.csv");
        assertThat(result.out().lines().filter(line -> line.contains("erwartet werden")))
                .hasSize(5);
    }

    @Test
    void check_names_each_address_that_cannot_be_used_and_shows_none() {
        Shell.Result result = shell.run(
                "check", "--export", EXAMPLES.resolve("51-worker-mails").toString());

        assertThat(result.out())
                .contains(
                        "V2: das ist keine Adresse", "V3: das ist keine Adresse", "V4: an die Domäne jobcenter.exemple")
                .doesNotContain("v2@", "v3@");
        assertThat(result.exitCode()).as("warnings alone refuse nothing").isZero();
    }

    private void deliver(String day, String area) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("00-good"))) {
            for (Path file : files.toList()) {
                String content = Files.readString(file).replace(";AV;", ";" + area + ";");
                String name = file.getFileName().toString().replace("2026-11-23", day);
                Files.writeString(arriving.resolve(name), content);
            }
        }
    }

    private Path refusedFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("refused"))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
