package de.kontaktzyklus.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    private static final String LETTERS = "aß;\"\r\n #=+-@\t',\u0000\uFEFF";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            a plain text                  | A1     | A1
            the separator                 | A;1    | "A;1"
            a quote                       | A"1    | "A""1"
            no comment                    | #1     | #1
            a formula stays, for machines | =1+1   | =1+1
            a blank                       | A 1    | A 1
            """)
    void is_quoted_as_of_rfc_4180_where_needed(String why, String field, String written) throws IOException {
        assertThat(row(List.of(field, ""))).as(why).isEqualTo(written + ";\n");
    }

    @Test
    void any_fields_are_written_as_the_contract_says() throws IOException {
        Random random = new Random(4180);
        for (int row = 0; row < 20_000; row++) {
            List<String> fields = Stream.generate(() -> text(random)).limit(3).toList();
            assertThat(row(fields)).isEqualTo(expected(fields));
        }
    }

    @Test
    void numbers_are_fields_too() throws IOException {
        assertThat(row(List.of("A", 7))).isEqualTo("A;7\n");
    }

    private static String row(List<?> fields) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvTable table = new CsvTable(out)) {
            table.row(fields);
        }
        return out.toString();
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(4), 0, LETTERS.length())
                .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                .collect(Collectors.joining());
    }

    /** The format once more and in the simplest words. */
    private static String expected(List<String> fields) {
        return fields.stream()
                .map(field ->
                        Arrays.stream(new String[] {";", "\"", "\r", "\n"}).anyMatch(field::contains)
                                ? "\"" + field.replace("\"", "\"\"") + "\""
                                : field)
                .collect(Collectors.joining(";", "", "\n"));
    }
}
