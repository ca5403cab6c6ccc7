package de.kontaktzyklus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The start script for Windows asks Java for the same as the one for other systems; only its words are others. */
class WindowsScriptTest {

    private static final Path SHELL = Path.of("src/main/bin/kontaktzyklus");
    private static final Path WINDOWS = Path.of("src/main/bin/kontaktzyklus.cmd");

    /** An option of Java, with its value where that is a fixed one. */
    private static final Pattern OPTION = Pattern.compile("(?<![*:])(?:--enable-native-access=[\\w-]+"
            + "|-XX:[+-]?\\w+(?:=\\d+)?|-X(?!X)\\w+:\\w+|-D[\\w.]+(?:=[\\w.-]+)?)");

    private static final Pattern SIZE = Pattern.compile("\\b\\d{7,}\\b");

    @Test
    void both_have_the_same_options_of_java() throws IOException {
        assertThat(found(OPTION, WINDOWS))
                .as("the archive of classes is made by a script for a POSIX shell")
                .doesNotContain("-XX:SharedArchiveFile")
                .containsExactlyElementsOf(found(OPTION, SHELL).stream()
                        .filter(option -> !Set.of("-XX:SharedArchiveFile", "-Xshare:auto", "-Xlog:cds")
                                .contains(option))
                        .toList())
                .contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dkontaktzyklus.routes")
                .hasSizeGreaterThan(8);
    }

    @Test
    void both_start_the_same_commands_as_those_that_end_soon() throws IOException {
        assertThat(words("for %%n in \\(([^)]+)\\)", WINDOWS))
                .isEqualTo(words("(?m)^ *((?:\\w+ \\| )+status)\\)$", SHELL))
                .contains("check", "status");
    }

    @Test
    void both_start_those_that_end_soon_but_do_much_with_the_same_options() throws IOException {
        String options = "-XX:TieredStopAtLevel=1, -XX:+UseSerialGC";

        assertThat(Stream.of("demo", "summary").map(this::ofShell)).allMatch(options::equals);
        assertThat(words("\"%NAME%\"==\"(\\w+)\" goto (?:once|demo)", WINDOWS)).containsExactly("demo", "summary");
        assertThat(String.join(" ", lines(WINDOWS).toList()))
                .containsPattern(":demo set \"LIBRARIES=[^ ]* :once set \"COMPILER=-XX:TieredStopAtLevel=1\""
                        + " set \"COLLECTOR=-XX:\\+UseSerialGC\" goto named");
    }

    /** What the shell's list of commands says of one. */
    private String ofShell(String command) {
        try {
            String text = lines(SHELL).collect(Collectors.joining("\n"));
            String branch = text.replaceAll("(?s).*\n  " + command + "\\)\n(.*?);;.*", "$1");
            return Pattern.compile("-XX:[+\\w=]+")
                    .matcher(branch)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining(", "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void both_know_which_options_have_a_value_and_which_ask_for_help() throws IOException {
        assertThat(words("\"%BEFORE%\"==\"(--(?!cases)\\w+)\"", WINDOWS))
                .isEqualTo(words("(?m)^ *((?:--\\w+ \\| )+--\\w+)\\) value=next", SHELL))
                .contains("--set");
        assertThat(words("for %%h in \\(([^)]+)\\)", WINDOWS))
                .isEqualTo(words("(?m)^ *((?:--?\\w+ \\| )+-V)\\)$", SHELL))
                .contains("--help");
    }

    @Test
    void both_measure_the_cases_of_assess_by_the_same_sizes() throws IOException {
        assertThat(found(SIZE, WINDOWS)).isEqualTo(found(SIZE, SHELL)).hasSize(2);
    }

    /** With other line ends cmd does not find all labels. */
    @Test
    void its_lines_end_as_windows_needs_it() throws IOException {
        assertThat(Files.readString(WINDOWS).replace("\r\n", "")).doesNotContain("\n");
    }

    private static Set<String> found(Pattern pattern, Path script) throws IOException {
        return lines(script)
                .flatMap(line -> pattern.matcher(line).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String pattern, Path script) throws IOException {
        String text = lines(script).collect(Collectors.joining("\n"));
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .flatMap(list -> Stream.of(list.group(1).split("[ |]+")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without comments, and without what a collector that somebody names is found by. */
    private static Stream<String> lines(Path script) throws IOException {
        List<String> lines = Files.readAllLines(script);
        return lines.stream()
                .map(String::stripTrailing)
                .filter(line -> !line.matches("\\s*(#|rem\\b).*") && !line.contains("findstr"));
    }
}
