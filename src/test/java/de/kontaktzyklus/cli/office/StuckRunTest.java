package de.kontaktzyklus.cli.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.kontaktzyklus.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code run --once} with an export folder that cannot be emptied: all is done, and the exit code says that it is
 * stuck.
 */
class StuckRunTest {

    private static final Path GOOD = Path.of("src/test/resources/examples/exports/00-good");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path folder;

    private Path export;
    private Shell shell;

    @BeforeEach
    void an_office_and_its_mail_server() throws IOException {
        server.start();
        export = Files.createDirectory(folder.resolve("export"));
        try (Stream<Path> files = Files.list(GOOD)) {
            for (Path file : files.toList()) {
                Files.copy(file, export.resolve(file.getFileName()));
            }
        }
        shell = new Shell(Map.of(
                "export.directory", export.toString(),
                "export.refused-directory", folder.resolve("refused").toString(),
                "export.settle-time", "100ms",
                "state.directory", folder.resolve("state").toString(),
                "summary.directory", folder.resolve("summaries").toString(),
                "smtp.host", "127.0.0.1",
                "smtp.port", String.valueOf(server.getSmtp().getPort()),
                "smtp.security", "none"));
    }

    @AfterEach
    void they_end() throws IOException {
        permit("rwxr-xr-x");
        server.stop();
    }

    @Test
    void all_is_done_and_it_ends_with_3() throws IOException {
        permit("r-xr-xr-x");
        assumeFalse(Files.isWritable(export), "root may write anywhere");

        Shell.Result stuck = shell.run("run", "--once", "--as-of", "2026-11-23");

        assertThat(stuck.exitCode()).isEqualTo(3);
        assertThat(stuck.err()).contains("Exportordner");
        assertThat(server.getReceivedMessages()).as("four digests and an alarm").hasSize(5);
        assertThat(shell.run("status").out()).contains("Exportordner lässt sich nicht leeren", "faelle_2026-11-23.csv");

        permit("rwxr-xr-x");
        Shell.Result emptied = shell.run("run", "--once", "--as-of", "2026-11-24");

        assertThat(emptied.exitCode()).isZero();
        assertThat(export).isEmptyDirectory();
    }

    private void permit(String permissions) throws IOException {
        Files.setPosixFilePermissions(export, PosixFilePermissions.fromString(permissions));
    }
}
