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
                        .filter(row -> row.contains("jetzt: fällig bis 18.11.2026")))
                .hasSize(1);
        assertThat(days.row("2026-10-26", "leitung.501", "100A000100").orElse(""))
                .contains("jetzt: fällig bis 18.11.2026");
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

    private Stream<String> all_of(String reader) {
        return Stream.of("2026-11-03", "2026-11-05", "2026-11-10", "2026-11-13", "2026-11-16", "2026-11-23")
                .flatMap(day -> days.row(day, reader, "100D000400").stream());
    }
}
