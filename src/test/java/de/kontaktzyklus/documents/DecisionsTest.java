package de.kontaktzyklus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decision records have one form, and the index names each of them. */
class DecisionsTest {

    private static final Path FOLDER = Path.of("docs/decisions");
    private static final Pattern TITLE = Pattern.compile("# (?<number>[0-9]+)\\. (?<title>\\S.*)");
    private static final Pattern HEADING = Pattern.compile("^\\*\\*(\\w[^*]*)\\.\\*\\*", Pattern.MULTILINE);
    private static final Pattern DATE = Pattern.compile("Decided (?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(\\.|; ).*");

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void a_record_has_number_title_date_and_the_three_parts(Path record) throws IOException {
        List<String> lines = Files.readAllLines(record);

        assertThat(Integer.parseInt(title(record).group("number"))).isEqualTo(number(record));
        Matcher date = DATE.matcher(lines.get(2));
        assertThat(date.matches()).as(lines.get(2)).isTrue();
        assertThat(LocalDate.parse(date.group("day"))).isAfter(LocalDate.of(2026, 11, 1));
        assertThat(HEADING.matcher(Files.readString(record)).results().map(heading -> heading.group(1)))
                .containsExactly("Seen", "Chosen", "Costs");
    }

    @Test
    void the_index_names_each_record_by_its_title_in_the_order_of_the_numbers() throws IOException {
        List<String> index = Files.readAllLines(FOLDER.resolve("README.md")).stream()
                .filter(line -> line.matches("[0-9]+\\. .*"))
                .toList();

        assertThat(index).isEqualTo(records().map(DecisionsTest::lineOfIndex).toList());
    }

    @Test
    void no_number_is_left_out() {
        assertThat(records().map(DecisionsTest::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, (int) records().count())
                                .boxed()
                                .toList());
    }

    static Stream<Path> records() {
        return Documents.in(FOLDER).filter(file -> !file.endsWith("README.md"));
    }

    private static String lineOfIndex(Path record) {
        Matcher title = title(record);
        return title.group("number") + ". [" + title.group("title") + "](" + record.getFileName() + ")";
    }

    private static Matcher title(Path record) {
        String first = Documents.text(record).lines().findFirst().orElse("");
        Matcher title = TITLE.matcher(first);
        assertThat(title.matches()).as(first).isTrue();
        return title;
    }

    private static int number(Path record) {
        return Integer.parseInt(String.valueOf(record.getFileName()).substring(0, 3));
    }
}
