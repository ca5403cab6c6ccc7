package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.config.ColumnsFile;
import de.kontaktzyklus.config.Folder;
import de.kontaktzyklus.config.calendar.CalendarFile;
import de.kontaktzyklus.config.policy.PolicyFile;
import de.kontaktzyklus.config.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check} tells each fault of the configuration once, in the language of the office. */
class CheckedConfigurationTest {

    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void copy_the_shipped_configuration() throws IOException {
        folder = Folder.copiedTo(temporary);
    }

    @Test
    void each_fault_is_told_once_with_file_and_line_over_all_files() throws IOException {
        folder.set("smtp.port", "abc")
                .set("reminders.cron", "30 6 * * 1-5")
                .set("summary.cron", "0 30 2 ? * MON-FRI")
                .set("smtp.trusted-certificates", "config/columns.yaml")
                .set("intake.max-fields", "20")
                .changeLine(CalendarFile.NAME, "state:", "state: NRW")
                .replace(PolicyFile.NAME, "percent: 60", "percent: 160")
                .replace(ColumnsFile.NAME, "Beratungsstunden:", "Beratungstunden:");

        assertThat(check("de"))
                .containsSubsequence(
                        ": intake.max-fields \"20\": ist nicht erlaubt; erlaubt: mindestens 21,",
                        ": reminders.cron \"30 6 * * 1-5\": ist kein Cron-Ausdruck für Quartz;",
                        ": smtp.port \"abc\": ist nicht erlaubt; erlaubt: eine ganze Zahl von 1 bis 65535",
                        ": smtp.trusted-certificates \"config/columns.yaml\": ist keine lesbare Datei mit",
                        ": summary.cron \"0 30 2 ? * MON-FRI\": kann zwischen 02:00 und 03:00 auslösen;",
                        ": versions.talks.counselling.percent \"160\": ist nicht erlaubt;",
                        ": state \"NRW\": ist kein Bundesland;",
                        ": working-time.Beratungstunden: diese Spalte gibt es nicht;",
                        "8 Beanstandungen; angesehen: 8 Punkte.");
        assertThat(check("de").split("Fehler ", -1))
                .hasSize(9)
                .allSatisfy(line -> assertThat(line).matches("|\\S+/config/\\S+:[0-9]+: .+"));
    }

    @Test
    void an_office_that_speaks_english_reads_english() throws IOException {
        folder.set("smtp.port", "abc");

        assertThat(check("en")).contains("is not allowed; allowed: a whole number from 1 to 65535");
    }

    @Test
    void the_language_is_found_even_in_a_file_that_is_wrong_elsewhere() throws IOException {
        folder.set("office.language", "en").changeLine(Settings.FILE, "smtp.port=", "smtp.port 25");

        assertThat(new Shell(folder.path(), Map.of()).run("check").out().replaceAll("\\s+", " "))
                .contains("is neither a comment nor key=value")
                .doesNotContain("smtp.port: ");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_in_german() throws IOException {
        Files.delete(folder.file(Settings.FILE));

        assertThat(new Shell(folder.path(), Map.of()).run("check").out().replaceAll("\\s+", " "))
                .startsWith("Fehler")
                .contains(folder.file(Settings.FILE) + ": diese Datei", "1 Beanstandung; angesehen: 1 Punkt.");
    }

    @Test
    void every_other_command_says_the_same_and_ends_with_one() throws IOException {
        folder.set("smtp.port", "abc");

        Shell.Result result = new Shell(folder.path(), Map.of()).run("status");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("kontaktzyklus: " + folder.file(Settings.FILE))
                .contains("ist nicht erlaubt; erlaubt: eine ganze Zahl von 1 bis 65535");
    }

    /** As when an empty volume was mounted there. */
    @ParameterizedTest
    @ValueSource(strings = {"run", "run --once"})
    void without_the_shipped_routes_nothing_begins(String command) throws IOException {
        Path routes = Files.createDirectory(temporary.resolve("routes"));
        Files.createDirectories(temporary.resolve("data/export"));

        Shell.Result result = new Shell(folder.path(), Map.of()).run(command.split(" ", -1));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("kontaktzyklus: " + routes
                        + ": hier liegen keine Routen (*.camel.yaml), und ohne die mitgelieferten liefe nichts;"
                        + " legen Sie den Ordner routes des Pakets hierher, oder einen Link darauf;"
                        + " eigene Routen gehören in den Ordner routes Ihrer Konfiguration\n");
    }

    @Test
    void without_the_shipped_routes_a_check_says_so_beside_all_else() throws IOException {
        Path routes = Files.createDirectory(temporary.resolve("routes"));

        assertThat(check("de"))
                .contains("Fehler " + routes + ": hier liegen keine Routen (*.camel.yaml)", "in Ordnung Zeitzone");
    }

    private String check(String language) {
        Shell.Result result = new Shell(folder.path(), Map.of("office.language", language)).run("check");
        assertThat(result.exitCode()).isEqualTo(1);
        return result.out().replaceAll("\\s+", " ");
    }
}
