package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong call is told in the language of the office, and none of picocli's own words is left. */
class UsageErrorsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            an option nobody knows         | check --exprt x                                  \
            | Diese Option gibt es nicht: --exprt x
            a command nobody knows         | vorhersagen                                      \
            | Damit ist hier nichts anzufangen: vorhersagen
            an option that is missing      | assess                                           | Es fehlt: --cases
            two that are missing           | close                                            \
            | Es fehlt: --customer, --reason
            an argument that is missing    | mail show                                        | Es fehlt: ID
            one of several is missing      | mail resolve 1                                   \
            | Es fehlt eines davon: --resend, --sent
            a value that is missing        | assess --cases                                   | --cases: Der Wert fehlt.
            an option twice                | --config config --config config check            \
            | --config darf nur einmal vorkommen.
            two that exclude each other    | mail resolve 1 --sent --resend                   \
            | Von Angaben, die sich ausschließen, ist nur eine erlaubt.
            no day                         | assess --cases x --as-of 30.02.2026              \
            | --as-of: „30.02.2026“ ist kein Tag; erlaubt: wie 2026-11-30 oder 30.11.2026
            no month                       | summary --month 2026-13                          \
            | --month: „2026-13“ ist kein Monat; erlaubt: wie 2026-11
            no number                      | forecast --cases x --weeks vier                  \
            | --weeks: „vier“ ist keine ganze Zahl.
            too many weeks                 | forecast --cases x --weeks 27                    \
            | --weeks: erlaubt sind 1 bis 26 Wochen
            no setting                     | --set smtp.port check                            \
            | --set: „smtp.port“ ist keine Einstellung; erlaubt: SCHLÜSSEL=WERT
            no such format                 | assess --cases x --format xml                    \
            | --format: „xml“ ist nicht erlaubt; erlaubt: csv, json
            no such state of a mail        | mail list --state LOST                           \
            | --state: „LOST“ ist nicht erlaubt; erlaubt: planned, sending, sent, refused, unknown
            a day without --once           | run --as-of 2026-11-23                           \
            | --as-of geht nur mit --once: Die Pipeline läuft sonst nach der echten Uhr.
            """)
    void a_wrong_call_is_told_in_german(String why, String command, String said) {
        Shell.Result result = new Shell(Map.of()).run(command.split(" ", -1));

        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.err().lines().findFirst()).as(why).hasValue(said);
    }

    @Test
    void an_office_that_speaks_english_is_told_in_english() {
        Shell.Result result = new Shell(Map.of("office.language", "en")).run("assess");

        assertThat(result.err()).startsWith("Missing: --cases\n");
    }

    @Test
    void an_office_whose_settings_cannot_be_read_is_told_in_german() {
        Shell.Result result = new Shell(Path.of("nowhere"), Map.of()).run("assess");

        assertThat(result.err()).startsWith("Es fehlt: --cases\n");
    }

    @Test
    void a_near_command_is_named() {
        assertThat(new Shell(Map.of()).run("forcast").err()).contains("Gemeint ist vielleicht: forecast");
    }
}
