package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.office.RunCommand;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.documents.Documents;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The commands and options that documents name are there. */
class DocumentedCommandsTest {

    /** In a block of code or between backticks: the program with a path before it or not, and its arguments. */
    private static final Pattern CALL = Pattern.compile("^\\$?\\s*(?:\\S*/)?kontaktzyklus (?<arguments>[a-z-].*)$");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void each_command_that_is_named_exists(Path document) {
        assertThat(calls(document).map(DocumentedCommandsTest::command)).isSubsetOf(commands());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void each_option_that_is_named_exists(Path document) {
        Stream<String> mentions = Documents.code(document).filter(code -> code.startsWith("--"));

        assertThat(Stream.concat(mentions, calls(document)).flatMap(DocumentedCommandsTest::options))
                .isSubsetOf(options());
    }

    @Test
    void documents_do_name_commands_and_options() {
        assertThat(documents().flatMap(DocumentedCommandsTest::calls)).hasSizeGreaterThan(10);
        assertThat(documents().flatMap(DocumentedCommandsTest::calls).flatMap(DocumentedCommandsTest::options))
                .hasSizeGreaterThan(4);
    }

    static Stream<Path> documents() {
        return Documents.all();
    }

    private static Stream<String> calls(Path document) {
        return Stream.concat(Documents.code(document), Documents.fencedLines(document))
                .map(line -> CALL.matcher(line.replaceFirst("\\s+#.*", "")))
                .filter(Matcher::matches)
                .map(call -> call.group("arguments"));
    }

    /** The first word that is neither an option nor its value. */
    private static String command(String arguments) {
        String rest = arguments.replaceAll("^(--(config|set) \\S+ )*", "");
        return rest.startsWith("--") ? "run" : rest.split("[ \\[]", 2)[0];
    }

    private static Stream<String> options(String arguments) {
        return OPTION.matcher(arguments).results().map(MatchResult::group);
    }

    private static Set<String> commands() {
        return line().getSubcommands().keySet();
    }

    private static Set<String> options() {
        return all(line())
                .flatMap(command -> command.getCommandSpec().options().stream())
                .map(OptionSpec::names)
                .flatMap(Arrays::stream)
                .collect(Collectors.toSet());
    }

    private static Stream<CommandLine> all(CommandLine line) {
        List<CommandLine> below = List.copyOf(line.getSubcommands().values());
        return Stream.concat(Stream.of(line), below.stream().flatMap(DocumentedCommandsTest::all));
    }

    private static CommandLine line() {
        Terminal terminal = new Terminal(System.out, System.err, false);
        return CommandLines.commands(new KontaktzyklusCommand(terminal, RunCommand::new));
    }
}
