package de.kontaktzyklus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineLengthTest {

    private static final Set<String> FOLDERS =
            Set.of("config", "docs", "routes", "src", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "UPGRADING.md");

    /** What people and machines read byte by byte: a line break more would be seen. */
    private static final Set<String> KEPT_AS_THEY_ARE = Set.of("src/main/jte/", "src/test/resources/");

    /** Rooms whose turn comes when they are at rest; the list only becomes shorter. */
    private static final Set<String> NOT_YET = Set.of(
            "config/",
            "docs/decisions/",
            "routes/",
            "src/main/java/",
            "src/main/resources/",
            "src/test/java/de/kontaktzyklus/architecture/HouseRulesTest",
            "src/test/java/de/kontaktzyklus/assessment/",
            "src/test/java/de/kontaktzyklus/calendar/",
            "src/test/java/de/kontaktzyklus/cases/",
            "src/test/java/de/kontaktzyklus/cli/",
            "src/test/java/de/kontaktzyklus/config/",
            "src/test/java/de/kontaktzyklus/dispatch/",
            "src/test/java/de/kontaktzyklus/export/",
            "src/test/java/de/kontaktzyklus/forecast/",
            "src/test/java/de/kontaktzyklus/pipeline/",
            "src/test/java/de/kontaktzyklus/reminders/",
            "src/test/java/de/kontaktzyklus/state/",
            "src/test/java/de/kontaktzyklus/summary/");

    @Test
    void lines_keep_to_120_columns() throws IOException {
        assertThat(new LongLines(Path.of("")).in(FOLDERS, exceptions())).isEmpty();
    }

    @Test
    void a_long_line_is_reported_with_file_and_line(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("long.md"), "short\n" + "x ".repeat(61) + "\n| " + "x ".repeat(61) + "|\n");
        Files.writeString(root.resolve("later.md"), "x ".repeat(61));

        assertThat(new LongLines(root).in(Set.of(""), Set.of("later"))).containsExactly("long.md:2");
    }

    private static Set<String> exceptions() {
        return Stream.concat(KEPT_AS_THEY_ARE.stream(), NOT_YET.stream()).collect(Collectors.toSet());
    }
}
