package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.reminders.Alarm;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of caseworkers with all that can be wrong in one (docs/operations.md, When an alarm stays open). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryErrorsStoryTest {

    private static final String MONDAY = "2026-11-23";
    private static final String CATCH_ALL = "leitung";

    private StoryOffice office;
    private ExampleDays days;
    private Morning morning;

    @BeforeAll
    void a_monday_goes_by(@TempDir Path folder) throws Exception {
        office = new StoryOffice(folder);
        days = new ExampleDays(office, "directory-errors");
        days.live(LocalDate.parse(MONDAY), "faelle_", "mitarbeiter_", "teams_");
        morning = Morning.of(office, days.all(MONDAY));
    }

    @AfterAll
    void the_office_closes() {
        office.close();
    }

    @Test
    void each_kind_of_fault_is_an_open_cause() {
        assertThat(morning.kinds())
                .containsExactlyInAnyOrder(
                        Alarm.Kind.ADDRESSES_UNUSABLE, Alarm.Kind.IDS_ALIKE, Alarm.Kind.ABSENCES_REVERSED);
        assertThat(morning.text("admin")).doesNotContain("Alles in Ordnung");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Zeile 14 | U2: das ist keine Adresse, an die eine Mail gehen kann
            Zeile 15 | U3: das ist keine Adresse, an die eine Mail gehen kann
            Zeile 16 | U4: das ist keine Adresse, an die eine Mail gehen kann
            Zeile 17 | U5: das ist keine Adresse, an die eine Mail gehen kann
            Zeile 18 | U6: das ist keine Adresse, an die eine Mail gehen kann
            Zeile 19 | U7: das ist keine Adresse, an die eine Mail gehen kann
            Zeile 21 | U9: an die Domäne jobcenter.exampel darf keine Mail gehen
            """)
    void each_unusable_address_is_named_with_its_line_and_not_itself(String line, String words) {
        assertThat(morning.text("admin"))
                .contains("mitarbeiter_2026-11-23.csv, " + line + ", Spalte E_Mail: " + words)
                .doesNotContain("u9@", "u2@", "u3@", "u6@", "u7@");
    }

    @Test
    void a_leader_without_an_address_is_named() {
        assertThat(morning.text("admin")).contains("teams_2026-11-23.csv, Zeile 4, Spalte E_Mail: 503: ");
    }

    @ParameterizedTest
    @CsvSource({"U1, u1, 100D000011", "U8, o'neil, 100D000018"})
    void an_address_with_blanks_around_it_or_an_apostrophe_can_be_used(String id, String mailbox, String customer) {
        assertThat(morning.text("admin")).doesNotContain(id + ": ");
        assertThat(days.on(MONDAY))
                .filteredOn(mail -> mail.recipient().equalsIgnoreCase(mailbox))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains(customer));
    }

    @Test
    void the_absence_that_ends_before_it_begins_is_named_and_is_none() {
        assertThat(morning.text("admin"))
                .contains("Zeile 9, Spalte Abwesend_bis: D6: die Abwesenheit endet, bevor sie beginnt");
        assertThat(days.text(MONDAY, "d6")).contains("100D000007");
    }

    @Test
    void ids_that_differ_only_in_case_or_zeros_are_named() {
        assertThat(morning.text("admin")).contains("a1 und A1 unterscheiden sich", "0815 und 815 unterscheiden sich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100D000006", "100D000010", "100D000021"})
    void the_cases_of_an_absent_leader_go_to_the_catch_all_address(String customer) {
        assertThat(days.text(MONDAY, "l501")).isEmpty();
        assertThat(days.text(MONDAY, CATCH_ALL)).contains(customer);
    }

    @Test
    void each_of_the_twenty_five_cases_is_in_somebody_s_mail() {
        for (int number = 1; number <= 25; number++) {
            String customer = "100D%06d".formatted(number);
            assertThat(days.on(MONDAY))
                    .as(customer)
                    .anyMatch(mail -> mail.text().contains(customer));
        }
    }
}
