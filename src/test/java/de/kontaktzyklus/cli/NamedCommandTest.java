package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.audit.AuditCommand;
import de.kontaktzyklus.cli.check.CheckCommand;
import de.kontaktzyklus.cli.office.RunCommand;
import de.kontaktzyklus.cli.office.StatusCommand;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Terminal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class NamedCommandTest {

    private static final List<Class<?>> COMMANDS = List.of(CheckCommand.class, StatusCommand.class, AuditCommand.class);

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(textBlock = """
                    status                            , StatusCommand , alone
                    status --health                   , StatusCommand , with options of its own
                    --config check status             , StatusCommand , a folder of the name of a command
                    --config=check status             , StatusCommand , the same in one word
                    --set a.b=c=d --office x check    , CheckCommand  , behind several options
                    --help status                     , all           , help may list all
                    --version                         , all           , no command is named
                    --config check                    , all           , what is named is a folder
                    --config                          , all           , the value is missing
                    stauts                            , all           , what is near is said
                    --unknown status                  , all           , an error
                    ''                                , all           , nothing is named
                    """)
    void only_what_is_named_beyond_doubt(String words, String found, String why) {
        CommandLine program = new CommandLine(new KontaktzyklusCommand(silent(), RunCommand::new));

        assertThat(NamedCommand.in(COMMANDS, program.getCommandSpec(), words.split(" ", -1))
                        .map(Class::getSimpleName)
                        .orElse("all"))
                .as(why)
                .isEqualTo(found);
    }

    /** The list of commands stands beside what is wrong with the program's own options. */
    @Test
    void an_error_before_the_name_lists_all_commands() {
        Shell.Result result = new Shell(Map.of()).run("--set", "wrong", "status");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("wrong", "what-if", "replay");
    }

    private static Terminal silent() {
        return new Terminal(System.out, System.err, false);
    }
}
