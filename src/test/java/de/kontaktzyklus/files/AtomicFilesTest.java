package de.kontaktzyklus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void a_link_takes_the_place_of_a_file_whole_and_nothing_is_left_beside_it() throws IOException {
        Path link = folder.resolve("501.html");
        Files.writeString(link, "old");

        AtomicFiles.link(link, Path.of("501", "501.html"));

        assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("501", "501.html"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(link);
        }
    }

    @Test
    void a_link_that_cannot_be_made_leaves_all_as_it_was() throws IOException {
        Path occupied = folder.resolve("501.html");
        Files.createDirectories(occupied.resolve("inside"));

        assertThatThrownBy(() -> AtomicFiles.link(occupied, Path.of("501", "501.html")))
                .isInstanceOf(FileSystemException.class);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(occupied);
        }
    }

    @Test
    void an_unfinished_link_is_swept_by_its_own_age_and_never_followed() throws IOException {
        Path old = Files.writeString(folder.resolve("old.html"), "old");
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        Path young = Files.createSymbolicLink(folder.resolve(".kontaktzyklus-1.tmp"), Path.of("old.html"));
        Path stale = Files.createSymbolicLink(folder.resolve(".kontaktzyklus-2.tmp"), Path.of("gone.html"));
        Files.getFileAttributeView(stale, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(FileTime.from(Instant.EPOCH), null, null);

        KeptFolder.sweep(folder);

        assertThat(Files.isSymbolicLink(young)).as("somebody may be making it").isTrue();
        assertThat(Files.isSymbolicLink(stale)).isFalse();
        assertThat(old).exists();
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

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0, 1, 8_191, 8_192, 8_193, 100_000})
    void a_disk_that_is_full_after_so_many_bytes_leaves_the_old_file(int room) throws IOException {
        Path file = folder.resolve("501.html");
        AtomicFiles.write(file, bytes("of last time"));

        assertThatThrownBy(() -> AtomicFiles.write(file, out -> {
                    out.write(new byte[room]);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");

        assertThat(file).hasContent("of last time");
        assertThat(names()).containsExactly("501.html");
    }

    @Test
    void a_link_in_the_place_of_the_file_is_replaced_and_not_followed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("of-somebody-else"), "mine");
        Path file = Files.createSymbolicLink(folder.resolve("501.html"), elsewhere);

        AtomicFiles.write(file, bytes("new"));

        assertThat(elsewhere).hasContent("mine");
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(file).hasContent("new");
    }

    @Test
    void a_draft_is_for_owner_and_group_only_as_well() throws IOException {
        try (UnfinishedFile draft = UnfinishedFile.in(folder)) {
            assertThat(permissions(draft.path())).isEqualTo("rw-r-----");
        }
    }

    /** A process that is killed leaves its draft at any of these steps, and nothing else. */
    @ParameterizedTest(name = "killed after {0}")
    @EnumSource
    void after_a_crash_the_old_file_is_there_and_the_next_one_can_be_written(Step last) throws IOException {
        Path file = folder.resolve("501.html");
        AtomicFiles.write(file, bytes("of last time"));
        Path left = killedAfter(last);

        assertThat(file).hasContent("of last time");
        KeptFolder.sweep(folder);
        assertThat(left).as("somebody may still be writing it").exists();

        AtomicFiles.write(file, bytes("new"));
        assertThat(file).hasContent("new");
        Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));
        KeptFolder.sweep(folder);
        assertThat(names()).containsExactly("501.html");
    }

    private Path killedAfter(Step last) throws IOException {
        Path draft = UnfinishedFile.in(folder).path();
        if (last != Step.MADE) {
            Files.writeString(draft, last == Step.HALF_WRITTEN ? "ne" : "new");
        }
        return draft;
    }

    @Test
    void sweeping_leaves_the_files_of_others_alone() throws IOException {
        for (String name : new String[] {".hidden.tmp", "501.html.tmp", ".kontaktzyklus-1.html"}) {
            Files.setLastModifiedTime(Files.writeString(folder.resolve(name), "mine"), FileTime.from(Instant.EPOCH));
        }

        KeptFolder.sweep(folder);

        assertThat(names()).hasSize(3);
    }

    @Test
    void what_is_moved_is_gone_at_its_old_place() throws IOException {
        Path file = Files.writeString(folder.resolve("faelle.csv"), "100A000001");

        AtomicFiles.move(file, folder.resolve("refused.csv"));

        assertThat(names()).containsExactly("refused.csv");
        assertThat(folder.resolve("refused.csv")).hasContent("100A000001");
    }

    @Test
    void a_link_is_moved_as_a_link() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("of-somebody-else"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("faelle.csv"), elsewhere);

        AtomicFiles.move(link, folder.resolve("refused.csv"));

        assertThat(elsewhere).hasContent("mine");
        assertThat(Files.isSymbolicLink(folder.resolve("refused.csv"))).isTrue();
        assertThat(names()).containsExactly("of-somebody-else", "refused.csv");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private enum Step {
        MADE,
        HALF_WRITTEN,
        WRITTEN
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
