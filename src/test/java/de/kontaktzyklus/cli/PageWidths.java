package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a command says to people fits into a terminal of 80 columns: here of the office that the demo leaves behind. */
abstract class PageWidths {

    private static final int COLUMNS = 80;
    private static final String DAY = "2026-11-30";

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

    /** Sentences, not the table of keys and values. */
    @Test
    void the_sentences_about_settings() {
        assertThat(tooLong("config", "show", "--changed")).allMatch(line -> line.contains("  "), "a row of the table");
    }

    @Test
    void what_was_decided_of_a_case() throws Exception {
        assertThat(tooLong("explain", "--cases", cases().toString(), "--customer", customer(), "--as-of", DAY))
                .isEmpty();
    }

    @Test
    void what_is_known_of_a_person() throws Exception {
        assertThat(tooLong("find", "--customer", customer())).isEmpty();
    }

    /** Lines that could have been broken between words: an address, a path or a hash stays whole. */
    private List<String> tooLong(String... command) {
        Shell.Result result = office.run(command);
        assertThat(result.out()).as(result.err()).isNotBlank();
        return result.out()
                .lines()
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
