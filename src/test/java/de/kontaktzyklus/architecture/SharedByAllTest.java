package de.kontaktzyklus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database server, an empty state, the year of the demo: what all tests share is kept for the session of a JVM. Two
 * JVMs side by side get their test classes one by one, each as a request of its own, and the root of a request ends
 * with it: what is kept there is made anew for each class.
 */
class SharedByAllTest {

    /** In two parts, or this file would be found. */
    private static final String ROOT_OF_A_REQUEST = ".getRoot" + "()";

    @Test
    void nothing_is_kept_at_the_root_of_a_request() throws IOException {
        assertThat(keepersAtTheRoot(Path.of("src/test/java"))).isEmpty();
    }

    @Test
    void a_keeper_at_the_root_is_named(@TempDir Path folder) throws IOException {
        Path planted = Files.writeString(folder.resolve("Keeper.java"), "context" + ROOT_OF_A_REQUEST + ".getStore(");
        Files.writeString(folder.resolve("Other.java"), "context.getStore(");

        assertThat(keepersAtTheRoot(folder)).containsExactly(planted);
    }

    private static List<Path> keepersAtTheRoot(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(SharedByAllTest::keepsAtTheRoot)
                    .toList();
        }
    }

    private static boolean keepsAtTheRoot(Path file) {
        try {
            return Files.readString(file).contains(ROOT_OF_A_REQUEST);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
