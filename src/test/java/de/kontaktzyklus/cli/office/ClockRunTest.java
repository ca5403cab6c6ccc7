package de.kontaktzyklus.cli.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.OfficeShell;
import de.kontaktzyklus.cli.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --once} on a day that cannot be right: it ends with 1 until somebody says that it is. */
class ClockRunTest {

    @Test
    void it_ends_with_1_until_the_clock_is_accepted(@TempDir Path folder) throws IOException {
        Shell shell = OfficeShell.withoutMailServer(folder, "00-good");
        assertThat(run(shell, "2026-11-23").exitCode())
                .as("only the mail server is out of reach")
                .isEqualTo(3);

        Shell.Result doubted = run(shell, "2028-01-03");

        assertThat(doubted.exitCode()).isEqualTo(1);
        assertThat(doubted.err().replaceAll("\\s+", " "))
                .contains("Heute ist nach ihr der 03.01.2028, der letzte bekannte Tag ist aber der 23.11.2026.")
                .contains("bitte mit --accept-clock wiederholen");
        assertThat(shell.run("status").said()).contains("Die Uhr kann nicht stimmen");
        Shell.Result accepted = run(shell, "2028-01-03", "--accept-clock");
        assertThat(accepted.exitCode()).isEqualTo(3);
        assertThat(accepted.err()).doesNotContain("kann nicht stimmen");
        assertThat(shell.run("status").said()).doesNotContain("Die Uhr kann nicht stimmen");
    }

    private static Shell.Result run(Shell shell, String day, String... more) {
        return shell.run(Stream.concat(Stream.of("run", "--once", "--as-of", day), Stream.of(more))
                .toArray(String[]::new));
    }
}
