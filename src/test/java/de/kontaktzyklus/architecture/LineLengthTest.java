package de.kontaktzyklus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineLengthTest {

    private static final Set<String> FOLDERS =
            Set.of("config", "docs", "routes", "src", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "UPGRADING.md");

    /** What people and machines read byte by byte: a line break more would be seen. And what npm has fetched. */
    private static final Set<String> KEPT_AS_THEY_ARE =
            Set.of("src/main/jte/", "src/test/resources/", "src/test/browser/node_modules/");

    @Test
    void lines_keep_to_120_columns() throws IOException {
        assertThat(new LongLines(Path.of("")).in(FOLDERS, KEPT_AS_THEY_ARE)).isEmpty();
    }

    @Test
    void a_long_line_is_reported_with_file_and_line(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("long.md"), "short\n" + "x ".repeat(61) + "\n| " + "x ".repeat(61) + "|\n");
        Files.writeString(root.resolve("kept.md"), "x ".repeat(61));

        assertThat(new LongLines(root).in(Set.of(""), Set.of("kept"))).containsExactly("long.md:2");
    }
}
