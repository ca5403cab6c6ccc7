package de.kontaktzyklus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DeviceTest {

    @TempDir
    private Path folder;

    @Test
    void all_files_of_a_disk_lie_on_the_same_one_and_there_is_room() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        Device device = Device.of(folder);

        assertThat(device.isThatOf(file)).isTrue();
        assertThat(device.number()).isEqualTo(Device.of(file).number());
        assertThat(device.freeBytes()).isPositive();
    }

    /** A sandbox may have no table of mounts; then Java's file stores are all alike, or not to be had. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void the_system_itself_says_which_disk_it_is() throws IOException {
        assertThat(Device.of(folder).number()).isEqualTo(Files.getAttribute(folder, "unix:dev"));
    }

    @Test
    void what_is_not_there_lies_nowhere() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> Device.of(folder.resolve("gone")));
    }

    /** Java reads the table of mounts for it; check, which a person calls, may, as it only shows the name. */
    @Test
    void nobody_else_asks_java_which_disk_it_is() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> asking = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).contains("getFileStore("))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(asking).containsExactly("Device.java", "ExportLooks.java");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
