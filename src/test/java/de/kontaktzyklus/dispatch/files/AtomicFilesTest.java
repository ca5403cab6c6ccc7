package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_and_its_folders_are_made_for_owner_and_group_only() throws IOException {
        Path file = folder.resolve("summaries/2026-10/501.html");

        AtomicFiles.write(file, bytes("new"));

        assertThat(file).hasContent("new");
        assertThat(permissions(file)).isEqualTo("rw-r-----");
        assertThat(permissions(folder.resolve("summaries/2026-10"))).isEqualTo("rwxr-x---");
        assertThat(permissions(folder.resolve("summaries"))).isEqualTo("rwxr-x---");
    }

    @Test
    void a_file_is_replaced_whole_and_nothing_is_left_beside_it() throws IOException {
        Path file = folder.resolve("501.html");
        AtomicFiles.write(file, bytes("a long one of last time"));

        AtomicFiles.write(file, bytes("new"));

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryContaining(file::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_file_that_cannot_be_replaced_stays_as_it_was() throws IOException {
        Path occupied = folder.resolve("501.html");
        Files.createDirectories(occupied.resolve("inside"));

        assertThatThrownBy(() -> AtomicFiles.write(occupied, bytes("new"))).isInstanceOf(IOException.class);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(occupied);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
