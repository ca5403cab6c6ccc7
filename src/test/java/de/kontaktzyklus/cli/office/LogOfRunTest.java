package de.kontaktzyklus.cli.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.OfficeShell;
import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.log.HeardLog;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} logs as the office has set it, and tells first where it works. */
class LogOfRunTest {

    /** Its lines name the class. */
    private static final Pattern CAMEL = Pattern.compile("^\\S+ +[A-Z]+ +\\S+ +\\w+ - ");

    @AfterEach
    void speak_english_again() {
        HeardLog.speak(Locale.ENGLISH, Path.of(""));
    }

    @Test
    void it_speaks_the_language_that_is_set_and_says_version_folders_database_and_zone(@TempDir Path folder)
            throws Exception {
        Shell shell = OfficeShell.withoutMailServer(folder, "00-good");
        try (HeardLog heard = HeardLog.at(Level.INFO)) {
            shell.run("run", "--once", "--as-of", "2026-11-23");
            shell.run("--set", "log.language=en", "run", "--once", "--as-of", "2026-11-23");

            assertThat(heard.lines())
                    .filteredOn(line -> line.contains("Kontaktzyklus "))
                    .hasSize(2)
                    .allMatch(line -> line.contains("SQLite")
                            && line.contains("config")
                            && line.contains(folder.resolve("state").toString())
                            && line.contains(OfficeShell.exports(folder).toString())
                            && line.contains("Europe/Berlin"))
                    .satisfiesExactly(
                            german -> assertThat(german).contains(" startet: "),
                            english -> assertThat(english).contains(" starts: "));
        }
    }

    @Test
    void german_lines_have_german_days_and_say_nothing_of_what_was_not_there(@TempDir Path folder) throws Exception {
        Shell shell = OfficeShell.withoutMailServer(folder, "00-good");
        try (HeardLog heard = HeardLog.at(Level.INFO)) {
            shell.run("run", "--once", "--as-of", "2026-11-23");

            assertThat(heard.lines())
                    .filteredOn(line -> !CAMEL.matcher(line).find())
                    .anyMatch(line -> line.contains(" für 23.11.2026"))
                    .noneMatch(line -> line.matches("\\S+ .*[ (]20\\d\\d-\\d\\d.*"))
                    .noneMatch(line -> line.contains("Vergessen, was alt war: 0"));
        }
    }
}
