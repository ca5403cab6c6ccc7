package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seven overdue cases on Monday; a week later one field of each has changed (the concept, C11). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeavingWithoutATalkStoryTest {

    private static final String FIRST = "2026-11-30";
    private static final String SECOND = "2026-12-07";
    private static final String THIRD = "2026-12-14";
    private static final String HOLDER = "v1";
    private static final String LEADER = "leitung501";

    private ExampleDays days;

    @BeforeAll
    void three_mondays(@TempDir Path folder) throws Exception {
        days = new ExampleDays(new StoryOffice(folder), "leaving-without-a-talk");
        days.live(LocalDate.parse(FIRST), "mitarbeiter_", "teams_", "faelle_2026-11-30");
        days.live(LocalDate.parse(SECOND), "faelle_2026-12-04");
        days.live(LocalDate.parse("2026-12-08"));
        days.live(LocalDate.parse(THIRD));
    }

    @AfterAll
    void the_office_closes() {
        days.office().close();
    }

    @Test
    void at_first_all_seven_are_overdue_and_the_leader_is_not_alarmed_by_a_first_export() {
        assertThat(days.text(FIRST, HOLDER)).contains("7 überfällig");
        assertThat(days.text(FIRST, LEADER)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            100C000002 | jetzt: nicht beurteilbar bisher überfällig, spätester Tag war 13.07.2026        | true
            100C000003 | jetzt: Ausnahme ohne Ende bisher überfällig, spätester Tag war 13.07.2026       | true
            100C000005 | seit 147 Tagen überfällig zuletzt beurteilt am 30.11.2026 Daten klären:         | true
            100C000006 | jetzt: nicht im Geltungsbereich bisher überfällig, spätester Tag war 13.07.2026 | false
            100C000007 | jetzt: Ausnahme ohne Ende bisher überfällig, spätester Tag war 13.07.2026       | true
            """)
    void each_is_told_once_from_what_to_what_to_holder_and_leader(String customer, String said, boolean stays) {
        for (String reader : List.of(HOLDER, LEADER)) {
            assertThat(days.row(SECOND, reader, customer))
                    .as(reader)
                    .hasValueSatisfying(
                            row -> assertThat(row).startsWith("NEU ").contains(said));
        }
        assertThat(days.row(THIRD, HOLDER, customer).orElse("")).as("once").doesNotContain("NEU ");
        assertThat(days.row(THIRD, LEADER, customer).isPresent())
                .as("until it is settled")
                .isEqualTo(stays);
        assertThat(days.row(THIRD, LEADER, customer).orElse("")).as("once").doesNotContain("NEU ");
    }

    @ParameterizedTest
    @CsvSource({"100C000001", "100C000004"})
    void a_telephone_call_over_the_talk_and_an_appointment_in_2099_change_nothing(String customer) {
        assertThat(days.section(SECOND, HOLDER, customer)).isEqualTo("Überfällig");
        assertThat(days.row(SECOND, HOLDER, customer))
                .hasValueSatisfying(row -> assertThat(row)
                        .doesNotContain("NEU")
                        .contains("letzter Kontakt 01.06.2026 + 6 Wochen = 13.07.2026"));
    }

    @Test
    void the_unreadable_one_stays_on_the_overdue_list_with_the_column_at_fault() {
        assertThat(days.section(SECOND, HOLDER, "100C000005")).isEqualTo("Überfällig");
        assertThat(days.row(THIRD, HOLDER, "100C000005"))
                .hasValueSatisfying(row -> assertThat(row)
                        .contains("zuletzt beurteilt am 30.11.2026", "Daten klären", "Spalte Letzter_Kontakt"));
    }

    @Test
    void the_footer_proves_it() {
        assertThat(days.text(SECOND, HOLDER).replaceAll("\\s+", " "))
                .contains("Überfällig im ganzen Jobcenter: 3 = 3 in heutigen Mails + 0 zurückgehalten.")
                .contains("Davon 1 Fall nach der letzten Beurteilung");
    }

    @Test
    void tuesday_is_silent() {
        assertThat(days.on("2026-12-08")).isEmpty();
    }
}
