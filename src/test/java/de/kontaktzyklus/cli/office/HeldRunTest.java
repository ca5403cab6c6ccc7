package de.kontaktzyklus.cli.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.OfficeShell;
import de.kontaktzyklus.cli.Shell;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code run --once} of an office whose first contacts were refused: it ends with 1 as long as they hold mails back.
 */
class HeldRunTest {

    private static final String OFF = "intake.alarm-after-working-days.contacts=off";

    @Test
    void it_ends_with_1_until_it_is_settled(@TempDir Path folder) throws IOException {
        Shell shell = OfficeShell.withoutMailServer(folder, "23-contacts-zero-lost");

        for (String day : new String[] {"2026-11-23", "2026-11-24"}) {
            Shell.Result held = shell.run("run", "--once", "--as-of", day);

            assertThat(held.exitCode()).as(day).isEqualTo(1);
            assertThat(held.err().replaceAll("\\s+", " "))
                    .contains(
                            "Es gehen keine Erinnerungen hinaus: Der erste Export dieser Art wurde abgelehnt"
                                    + " (Kontakte,",
                            " kontakte_");
        }
        assertThat(shell.run("status").said())
                .contains("Es gehen keine Erinnerungen hinaus: erster Export abgelehnt (Kontakte)", OFF);
        assertThat(shell.run("preview", "--output", folder.resolve("preview").toString())
                        .err())
                .contains("Es sind noch nicht alle Exporte in Kraft");
        assertThat(shell.run("intake", "rollback", "--kind", "contacts", "--reason", "none")
                        .exitCode())
                .isEqualTo(1);

        Shell.Result settled = shell.run("--set", OFF, "run", "--once", "--as-of", "2026-11-24");

        assertThat(settled.exitCode())
                .as("only the mail server is out of reach")
                .isEqualTo(3);
        assertThat(settled.err()).doesNotContain("gehen keine Erinnerungen hinaus");
    }
}
