package de.kontaktzyklus.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayCalendarTest {

    private static final List<String> STATES =
            List.of("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH");

    /**
     * Source: the holiday laws of the states, as of 2026. Days on a weekend are moved to a year in which they are none.
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiterString = "|", textBlock = """
            Neujahr                                     | 2026-01-01 | BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH
            Heilige Drei Könige                         | 2026-01-06 | BW BY ST
            Frauentag, a Sunday in 2026                 | 2027-03-08 | BE MV
            Rosenmontag is no public holiday            | 2026-02-16 |
            Gründonnerstag is none                      | 2026-04-02 |
            Karfreitag                                  | 2026-04-03 | BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH
            Ostermontag                                 | 2026-04-06 | BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH
            Tag der Arbeit                              | 2026-05-01 | BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH
            Christi Himmelfahrt                         | 2026-05-14 | BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH
            Pfingstmontag                               | 2026-05-25 | BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH
            Fronleichnam, in SN and TH only in places   | 2026-06-04 | BW BY HE NW RP SL
            Friedensfest, in Augsburg only              | 2025-08-08 |
            Mariä Himmelfahrt, in BY only in places     | 2025-08-15 | SL
            Weltkindertag, a Sunday in 2026             | 2027-09-20 | TH
            Tag der Deutschen Einheit, Saturday in 2026 | 2025-10-03 | BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH
            Reformationstag, a Saturday in 2026         | 2025-10-31 | BB HB HH MV NI SH SN ST TH
            Reformationstag of the 500th year           | 2017-10-31 | BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH
            Allerheiligen, a Sunday in 2026             | 2027-11-01 | BW BY NW RP SL
            Buß- und Bettag                             | 2026-11-18 | SN
            Heiligabend is none                         | 2026-12-24 |
            1. Weihnachtstag                            | 2026-12-25 | BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH
            2. Weihnachtstag, a Saturday in 2026        | 2025-12-26 | BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH
            Silvester is none                           | 2026-12-31 |
            """)
    void a_public_holiday_is_no_working_day_in_its_states(String holiday, LocalDate day, String statesWithIt) {
        Set<String> free = STATES.stream()
                .filter(state -> !calendarOf(state).isLegalWorkingDay(day))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(free).as(holiday).isEqualTo(states(statesWithIt));
    }

    @Test
    void saturdays_and_sundays_are_no_working_days() {
        assertThat(calendarOf("NW").isLegalWorkingDay(LocalDate.of(2026, 11, 20)))
                .isTrue();
        assertThat(calendarOf("NW").isLegalWorkingDay(LocalDate.of(2026, 11, 21)))
                .isFalse();
        assertThat(calendarOf("NW").isLegalWorkingDay(LocalDate.of(2026, 11, 22)))
                .isFalse();
    }

    @Test
    void a_closure_is_no_working_day_of_the_office_but_moves_no_end_of_a_period() {
        LocalDate christmasEve = LocalDate.of(2026, 12, 24);
        HolidayCalendar calendar = new HolidayCalendar("NW", christmasEve::equals);

        assertThat(calendar.isOfficeDay(christmasEve)).isFalse();
        assertThat(calendar.isLegalWorkingDay(christmasEve)).isTrue();
        assertThat(calendar.onOrAfterLegal(christmasEve)).isEqualTo(christmasEve);
        assertThat(calendar.officeDaysAfter(LocalDate.of(2026, 12, 23), 1)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "", "DE", "NRW", "Nordrhein-Westfalen"})
    void an_unknown_state_is_refused_and_the_known_ones_are_named(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayCalendar(code, day -> false))
                .withMessage("\"" + code + "\" is no federal state; allowed: " + String.join(", ", STATES));
    }

    @Test
    void a_state_may_be_written_in_lower_case() {
        assertThat(calendarOf("nw").isLegalWorkingDay(LocalDate.of(2026, 6, 4))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-12-01",
                "-0001-12-24",
                "0000-12-24",
                "0001-12-24",
                "0969-12-24",
                "1583-12-24",
                "1900-12-24",
                "1969-12-24",
                "2101-12-24",
                "9999-12-24",
                "+12345-12-24",
                "+999999998-12-24"
            })
    void a_mistyped_year_finds_its_next_working_day_within_a_week(LocalDate day) {
        HolidayCalendar calendar = calendarOf("NW");

        assertThat(calendar.onOrAfterLegal(day)).isBetween(day, day.plusDays(7));
        assertThat(calendar.onOrBeforeLegal(day)).isBetween(day.minusDays(7), day);
        assertThat(calendar.officeDaysAfter(day, 10)).isBetween(day.plusDays(10), day.plusDays(21));
    }

    /** Jollyday has collected the holiday laws by itself: a second opinion on each day of two and a half centuries. */
    @Test
    void jollyday_says_the_same_of_each_day_in_each_state() {
        HolidayManager jollyday = HolidayManager.getInstance(
                ManagerParameters.create(de.focus_shift.jollyday.core.HolidayCalendar.GERMANY));
        for (String state : STATES) {
            HolidayCalendar calendar = calendarOf(state);
            for (int year = 1946; year < 2200; year++) {
                Set<LocalDate> holidays =
                        jollyday
                                .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, state.toLowerCase(Locale.ROOT))
                                .stream()
                                .map(Holiday::getDate)
                                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                                .collect(Collectors.toCollection(TreeSet::new));

                assertThat(freeWeekdays(calendar, year))
                        .as("%s %d", state, year)
                        .isEqualTo(holidays);
            }
        }
    }

    private static Set<LocalDate> freeWeekdays(HolidayCalendar calendar, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(day -> !calendar.isLegalWorkingDay(day))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static HolidayCalendar calendarOf(String state) {
        return new HolidayCalendar(state, day -> false);
    }

    private static Set<String> states(String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).collect(Collectors.toCollection(TreeSet::new));
    }
}
