package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.cli.office.RunCommand;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Exit codes and help (README.md, Commands). */
class CommandLinesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("endings")
    void ends_as_the_contract_says(String why, int exitCode, String said, String command) {
        Shell shell =
                new Shell(Map.of("state.directory", folder.resolve("state").toString()));

        Shell.Result result = shell.run(command.split(" ", -1));

        assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
        assertThat(result.err() + result.out()).contains(said);
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                arguments(
                        "nothing to complain of",
                        0,
                        "Keine Beanstandungen",
                        "--set export.directory=src --set alarm.free-megabytes=0 check"),
                arguments("a fault of the machine", 1, "1 Beanstandung", "--set export.directory=nirgends check"),
                arguments("a setting nobody knows", 1, "export.direktory", "--set export.direktory=x check"),
                arguments("a value that is not allowed", 1, "smtp.port", "--set smtp.port=abc check"),
                arguments(
                        "when the clocks change",
                        1,
                        "reminders.cron",
                        "--set reminders.cron=0_30_2_?_*_MON-FRI check".replace('_', '\u00A0')),
                arguments("named twice", 2, "--config", "--config nirgends check"),
                arguments("no such command", 2, "vorhersagen", "vorhersagen"),
                arguments("a required option is missing", 2, "--cases", "assess"),
                arguments("no day", 2, "30.02.2026", "assess --cases x --as-of 30.02.2026"),
                arguments("no month", 2, "2026-13", "summary --month 2026-13"),
                arguments("no such format", 2, "xml", "assess --cases x --format xml"),
                arguments("another day for a running pipeline", 2, "--once", "run --as-of 2026-11-23"),
                arguments("no value after the setting", 2, "--set", "--set smtp.port check"),
                arguments("a month that has not begun", 1, "2999", "summary --month 2999-01"),
                arguments("nothing to look at", 1, "noch nicht alle Exporte in Kraft", "preview --output x"),
                arguments(
                        "no case export to preview",
                        1,
                        "kein Fallexport",
                        "preview --export docs --output target/no-preview"),
                arguments("no state yet to close a case in", 1, "Bestand", "close --customer 1 --reason verzogen"),
                arguments("no state yet to look for a mail in", 1, "Keine Mail", "mail show 1"),
                arguments("no state yet to try a mail again in", 1, "Bestand", "mail retry 1"),
                arguments("no mails yet", 0, "", "mail list"),
                arguments("no mail state", 2, "LOST", "mail list --state LOST"),
                arguments("no state yet", 0, "noch keine", "status"),
                arguments("no state yet, for programs", 0, "\"inForce\" : [ ]", "status --json"),
                arguments("no export folder", 1, "data", "run --once"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run", "demo", "check", "config", "assess", "explain", "preview", "summary", "close", "status", "mail"
            })
    void every_command_has_help_without_colour(String command) {
        Shell.Result result = new Shell(Map.of()).run(command, "--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("Aufruf: kontaktzyklus " + command).doesNotContain("\u001B");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void every_option_is_explained() {
        Terminal terminal = new Terminal(System.out, System.err, false);
        CommandLine line = CommandLines.commands(new KontaktzyklusCommand(terminal, RunCommand::new));

        assertThat(line.getSubcommands()).isNotEmpty();
        assertThat(all(line))
                .flatExtracting(command -> command.getCommandSpec().args())
                .extracting(ArgSpec.class::cast)
                .allSatisfy(option ->
                        assertThat(option.description()).as(option.toString()).isNotEmpty());
    }

    private static Stream<CommandLine> all(CommandLine line) {
        return line.getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), all(command)));
    }
}
