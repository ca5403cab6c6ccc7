package de.kontaktzyklus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done in a folder is tried, and nothing is left behind. */
class FolderTrialTest {

    @TempDir
    private Path folder;

    @AfterEach
    void it_can_be_removed() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void a_folder_that_is_as_it_should_be_is_left_as_it_was() {
        assertThat(FolderTrial.in(folder).outcome()).isEqualTo(FolderTrial.Outcome.FINE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_is_not_there_cannot_be_written() {
        assertThat(FolderTrial.in(folder.resolve("none")).outcome()).isEqualTo(FolderTrial.Outcome.NOT_WRITABLE);
    }

    @Test
    void a_folder_without_the_right_to_write() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(folder), "root may write anywhere");

        assertThat(FolderTrial.in(folder).outcome()).isEqualTo(FolderTrial.Outcome.NOT_WRITABLE);
    }

    @Test
    void a_disk_that_is_mounted_noexec_starts_no_program() throws IOException {
        List<Path> places = Files.readAllLines(Path.of("/proc/self/mounts")).stream()
                .map(line -> line.split(" ", -1))
                .filter(fields -> fields[3].contains("noexec") && fields[3].startsWith("rw"))
                .map(fields -> Path.of(fields[1]))
                .filter(Files::isWritable)
                .filter(place -> FolderTrial.in(place).outcome() == FolderTrial.Outcome.FINE)
                .toList();
        assumeTrue(!places.isEmpty(), "this machine has no such disk");

        assertThat(FolderTrial.in(places.get(0)).runsPrograms()).isFalse();
        assertThat(FolderTrial.in(folder).runsPrograms()).isTrue();
    }
}
