package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A quarter of a small office: who becomes unreadable, vanishes, or changes by a date only, and what is told of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallOfficeStoryTest {

    private static final Path FOLDERS = Path.of("src/test/resources/examples/days/small-office");

    private ExampleDays days;

    @BeforeAll
    void each_day_goes_by(@TempDir Path folder) throws Exception {
        days = new ExampleDays(new StoryOffice(folder), "small-office");
        for (String day : all()) {
            days.live(LocalDate.parse(day), day);
        }
    }

    @AfterAll
    void the_office_closes() {
        days.office().close();
    }

    static List<String> all() throws Exception {
        try (Stream<Path> found = Files.list(FOLDERS)) {
            return found.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    static List<String> withMailsFromTheFirstUnreadableRowOn() throws Exception {
        return all().stream().filter(day -> day.compareTo("2026-10-20") >= 0).toList();
    }

    @ParameterizedTest
    @MethodSource("withMailsFromTheFirstUnreadableRowOn")
    void the_unreadable_one_never_leaves_the_list(String day) {
        if (!days.text(day, "v1").isEmpty()) {
            assertThat(days.section(day, "v1", "100C000300")).isEqualTo("Überfällig");
            assertThat(days.row(day, "v1", "100C000300").orElseThrow())
                    .contains("zuletzt beurteilt am 19.10.2026", "Daten klären: Spalte Naechster_Termin");
        }
    }

    @Test
    void it_comes_before_the_leader_weekly_and_at_once_after_thirty_working_days() {
        assertThat(days.row("2026-10-26", "leitung.501", "100C000300").orElse(""))
                .contains("NEU");
        assertThat(Stream.of("2026-11-02", "2026-11-16", "2026-11-23", "2026-11-30", "2026-12-07")
                        .filter(day ->
                                days.row(day, "leitung.501", "100C000300").isEmpty()))
                .isEmpty();
        assertThat(days.section("2026-11-23", "leitung.501", "100C000300")).isEqualTo("Eva Eins");
    }

    @Test
    void a_case_that_was_due_under_a_longer_cycle_is_new_when_it_is_overdue_again() {
        assertThat(days.row("2026-09-30", "v1", "100A000100"))
                .hasValueSatisfying(row -> assertThat(row).startsWith("NEU"));
        assertThat(days.row("2026-11-19", "v1", "100A000100"))
                .hasValueSatisfying(row -> assertThat(row).startsWith("NEU").contains("seit 1 Tag überfällig"));
        assertThat(days.row("2026-11-23", "v1", "100A000100").orElse("")).doesNotContain("NEU");
    }

    @Test
    void it_is_told_that_it_has_left_the_list_without_a_talk() {
        assertThat(Stream.of("2026-10-20", "2026-10-26")
                        .map(day -> days.row(day, "v1", "100A000100").orElse(""))
                        .filter(row -> row.contains("jetzt: spätester Tag 18.11.2026")))
                .hasSize(1);
        assertThat(days.row("2026-10-26", "leitung.501", "100A000100").orElse(""))
                .contains("jetzt: spätester Tag 18.11.2026");
        assertThat(days.row("2026-11-02", "leitung.501", "100A000100")).isEmpty();
    }

    @Test
    void a_case_is_not_new_again_because_a_date_in_its_row_changed() {
        assertThat(days.row("2026-12-07", "v1", "100B000200"))
                .hasValueSatisfying(row -> assertThat(row).startsWith("NEU"));
        assertThat(days.row("2026-12-08", "v1", "100B000200").orElse("")).doesNotContain("NEU");
        assertThat(days.on("2026-12-08")).as("its exception was deleted").isEmpty();
    }

    @Test
    void a_case_that_vanished_while_overdue_is_told_to_leader_and_holder() {
        assertThat(days.row("2026-11-03", "leitung.501", "100D000400").orElse(""))
                .startsWith("NEU");
        assertThat(all_of("v1").filter(row -> row.contains("fehlt im Export seit 03.11.2026")))
                .hasSize(1);
    }

    @Test
    void the_bridge_of_november_accounts_for_each_case() throws Exception {
        assertThat(terms("2026-11"))
                .containsExactly(
                        "before 3",
                        "SEEN -2",
                        "SUSPENDED 0",
                        "MOVED_AWAY 0",
                        "VANISHED -1",
                        "NOT_JUDGED 0",
                        "OTHER 0",
                        "BECAME_OVERDUE 3",
                        "MOVED_IN 0",
                        "RETURNED 0",
                        "now 3");
        assertThat(rows("2026-11"))
                .contains("key-figures;NEWLY_OVERDUE;value;3;3;36", "key-figures;CAUGHT_UP;value;1;1;3")
                .as("the protected one is counted and not named")
                .noneMatch(row -> row.contains("100E000500"));
        assertThat(cases("2026-11"))
                .containsExactly(
                        "100A000100 BECAME_OVERDUE ",
                        "100D000400 BEFORE VANISHED",
                        "100F000600 BEFORE SEEN",
                        "100G000700 BECAME_OVERDUE ",
                        "100J001000 BECAME_OVERDUE SEEN");
    }

    @Test
    void the_bridge_of_october_knows_an_unreadable_row_and_a_longer_cycle() throws Exception {
        assertThat(terms("2026-10")).contains("before 2", "NOT_JUDGED -1", "OTHER -1", "BECAME_OVERDUE 3", "now 3");
    }

    @Test
    void each_row_for_machines_has_a_key_of_its_own() throws Exception {
        assertThat(rows("2026-11").stream()
                        .map(row -> String.join(";", List.of(row.split(";", -1)).subList(0, 3))))
                .doesNotHaveDuplicates()
                .contains("exceptions;other;open-ended", "exceptions;not-in-table;open-ended");
    }

    private List<String> rows(String month) throws Exception {
        return Files.readAllLines(days.office().summaries().resolve(month + "/501/501.csv"));
    }

    private List<String> terms(String month) throws Exception {
        return rows(month).stream()
                .map(row -> row.split(";", -1))
                .filter(row -> row[0].equals("bridge") && row[2].equals("bridge-cases"))
                .map(row -> row[1] + " " + row[3])
                .toList();
    }

    private List<String> cases(String month) throws Exception {
        List<String[]> rows = rows(month).stream()
                .map(row -> row.split(";", -1))
                .filter(row -> row[0].equals("bridge-cases"))
                .toList();
        return rows.stream()
                .filter(row -> row[2].equals("customer"))
                .map(row -> row[3] + " " + value(rows, row[1], "came") + " " + value(rows, row[1], "left"))
                .toList();
    }

    private static String value(List<String[]> rows, String number, String column) {
        return rows.stream()
                .filter(row -> row[1].equals(number) && row[2].equals(column))
                .map(row -> row[3])
                .findFirst()
                .orElse("");
    }

    private Stream<String> all_of(String reader) {
        return Stream.of("2026-11-03", "2026-11-05", "2026-11-10", "2026-11-13", "2026-11-16", "2026-11-23")
                .flatMap(day -> days.row(day, reader, "100D000400").stream());
    }
}
