package de.kontaktzyklus.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting the days on which the office is open. */
class OfficeDaysTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a day and itself,                 2026-11-23, 2026-11-23, 0",
        "the first one does not count,     2026-11-23, 2026-11-24, 1",
        "a weekend does not count,         2026-11-20, 2026-11-23, 1",
        "a public holiday does not count,  2026-12-24, 2026-12-28, 1",
        "backwards there are none,         2026-11-24, 2026-11-20, 0",
        "a month,                          2026-10-30, 2026-11-30, 21"
    })
    void days_between_two_days_without_the_first_and_with_the_last(String why, LocalDate from, LocalDate to, int days) {
        assertThat(Shipped.CALENDAR.officeDaysBetween(from, to)).as(why).isEqualTo(days);
    }
}
