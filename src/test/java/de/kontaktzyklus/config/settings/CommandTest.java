package de.kontaktzyklus.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a command is shown: a secret among its arguments has no form by which it could be known. */
class CommandTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            the program alone           | /bin/alarm                                   | /bin/alarm
            a header                    | /bin/curl -H "Authorization: Bearer geheim"  | /bin/curl -H …
            a header without a blank    | /bin/curl -H X-Api-Key:geheim                | /bin/curl -H …
            the path of an address      | /bin/curl -d @- https://chat/hooks/geheim    | /bin/curl -d … …
            user and password           | /bin/curl -u amt:geheim --user amt:geheim    | /bin/curl -u … --user …
            an option and its value     | /bin/alarm --token geheim --silent           | /bin/alarm --token … --silent
            an option with its value    | /bin/alarm --api-key=geheim laut             | /bin/alarm --api-key=… …
            a short one with its value  | /bin/alarm -pgeheim                          | /bin/alarm …
            what looks like an option   | /bin/alarm --Geheim4711                      | /bin/alarm …
            a command within a shell    | /bin/sh -c "alarm -t geheim; exit 0"         | /bin/sh -c …
            a word that does not end    | /bin/sh -c "alarm geheim                     | /bin/sh -c … …
            a variable before it        | TOKEN=geheim /bin/alarm                      | … …
            an address and no program   | https://chat.example/hooks/geheim            | …
            a program with a blank      | "C:\\Program Files\\alarm.exe" geheim        | "C:\\Program Files\\alarm.exe" …
            a variable with a default   | /bin/alarm {{env:TOKEN:geheim}}              | /bin/alarm …
            none                        | ''                                           | ''
            """)
    void of_a_command_the_program_and_the_names_of_options_are_shown(String why, String line, String shown) {
        assertThat(Command.shown(line)).as(why).isEqualTo(shown);
    }

    @Test
    void words_between_quotes_are_one_and_a_dump_does_not_hold_them() {
        Command command = Command.of("/bin/sh  -c \"echo geheim\"").orElseThrow();

        assertThat(command.words()).isEqualTo(List.of("/bin/sh", "-c", "echo geheim"));
        assertThat(command).hasToString("Command[/bin/sh …]");
        assertThat(Command.NONE).hasToString("Command[]");
    }

    @Test
    void what_is_no_path_is_no_command() {
        assertThat(Command.of("/bin/\0sh")).isEmpty();
    }
}
