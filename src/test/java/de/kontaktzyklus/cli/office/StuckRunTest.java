package de.kontaktzyklus.cli.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.kontaktzyklus.cli.OfficeShell;
import de.kontaktzyklus.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code run --once} with an export folder that cannot be emptied: all is done, and the exit code says that it is
 * stuck.
 */
class StuckRunTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path folder;

    private Path export;
    private Shell shell;

    @BeforeEach
    void an_office_and_its_mail_server() throws IOException {
        server.start();
        shell = OfficeShell.withMailServer(folder, "00-good", server.getSmtp().getPort());
        export = OfficeShell.exports(folder);
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
        assertThat(shell.run("status").said())
                .contains("Exportordner lässt sich nicht leeren", "faelle_2026-11-23.csv");

        permit("rwxr-xr-x");
        Shell.Result emptied = shell.run("run", "--once", "--as-of", "2026-11-24");

        assertThat(emptied.exitCode()).isZero();
        assertThat(export).isEmptyDirectory();
    }

    private void permit(String permissions) throws IOException {
        Files.setPosixFilePermissions(export, PosixFilePermissions.fromString(permissions));
    }
}
