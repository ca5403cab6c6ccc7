package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command says to people fits into a terminal of 80 columns: here of the office that the demo leaves behind. */
abstract class PageWidths {

    private static final int COLUMNS = 80;
    private static final String DAY = "2026-11-30";
    private static final Pattern PRINTED = Pattern.compile("\\berr\\(\\)\\s*(\\.|::)\\s*print");

    private final FinishedDemo demo;
    private Shell office;

    PageWidths(FinishedDemo demo) {
        this.demo = demo;
    }

    @BeforeEach
    void its_office_is_asked() {
        office = new Shell(demo.in("config"), Map.of());
    }

    @Test
    void the_status() {
        assertThat(tooLong("status")).isEmpty();
        assertThat(tooLong("status", "--as-of", DAY)).isEmpty();
    }

    @Test
    void the_audit_of_a_day_of_a_customer_and_its_check() throws Exception {
        assertThat(tooLong("audit", "show", "--day", DAY)).isEmpty();
        assertThat(tooLong("audit", "show", "--customer", told())).isEmpty();
        assertThat(tooLong("audit", "verify")).isEmpty();
    }

    @Test
    void a_replay() {
        assertThat(tooLong("replay", "--day", DAY)).isEmpty();
    }

    @Test
    void the_settings() {
        assertThat(tooLong("config", "show")).isEmpty();
        assertThat(tooLong("config", "show", "--changed")).isEmpty();
    }

    /** Each mail of the list has one line, to be counted and searched. */
    @Test
    void a_mail_and_the_exports() {
        assertThat(tooLong("mail", "show", "1")).isEmpty();
        assertThat(tooLong("intake", "list")).isEmpty();
    }

    @Test
    void what_was_decided_of_a_case() throws Exception {
        assertThat(tooLong("explain", "--cases", cases().toString(), "--customer", customer(), "--as-of", DAY))
                .isEmpty();
    }

    @Test
    void what_is_known_of_a_person() throws Exception {
        assertThat(tooLong("find", "--customer", customer())).isEmpty();
        assertThat(tooLong("find", "--customer", told())).isEmpty();
    }

    /** What went wrong is said on the error stream. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "run --as-of 2026-11-30",
                "summary --month 2026-15",
                "forget --customer 100A000001 --reason 100A000001",
                "forecast --weeks many",
                "explain --cases gone.csv --customer 1",
                "restore --from README.md",
                "mail show 99999",
                "mail list --state nonsense",
                "intake accept gone.csv --reason x",
                "intake rollback --kind cases --reason x",
                "--set smtp.port=abc --set smtp.prt=1 --set mail.from=x status",
                "--config gone status",
                "--office mitte status"
            })
    void what_went_wrong(String command) {
        Shell.Result result = office.run(command.split(" ", -1));

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.told()).isNotBlank();
        assertThat(tooLong(result.told())).isEmpty();
    }

    /** A message that is printed past the terminal is not broken into lines. */
    @Test
    void nothing_else_writes_to_the_error_stream() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/de/kontaktzyklus/cli"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(PageWidths::printsMessages))
                    .isEmpty();
        }
    }

    private static boolean printsMessages(Path source) {
        try {
            String text = Files.readString(source);
            return PRINTED.matcher(text).find() && !source.endsWith("Progress.java");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that could have been broken between words: an address, a path or a hash stays whole. */
    private List<String> tooLong(String... command) {
        Shell.Result result = office.run(command);
        assertThat(result.out()).as(result.err()).isNotBlank();
        return tooLong(result.out());
    }

    private static List<String> tooLong(String text) {
        return text.lines()
                .filter(line -> line.length() > COLUMNS)
                .filter(line -> line.strip().lastIndexOf(' ', COLUMNS) > 0)
                .filter(line -> Stream.of(line.strip().split(" +")).noneMatch(word -> word.length() >= COLUMNS / 2))
                .toList();
    }

    private Path cases() throws Exception {
        try (Stream<Path> files = Files.list(demo.in("state/exports"))) {
            return files.filter(file -> file.toString().matches(".*_cases_[^.]*\\.csv"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** One that the work list of a team names. */
    private String told() throws Exception {
        Matcher number = Pattern.compile("\\b\\d{3}[A-Z]\\d{6}\\b")
                .matcher(Files.readString(demo.in("summaries/2026-11/501/501.csv")));
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private String customer() throws Exception {
        return Files.readAllLines(cases()).get(1).split(";", -1)[0];
    }
}
