package de.kontaktzyklus.config.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.kontaktzyklus.cli.InEnglish;
import de.kontaktzyklus.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    @TempDir
    private Path temporary;

    @Test
    void the_shipped_office_has_its_seat_in_north_rhine_westphalia_and_no_closures() {
        CalendarFile shipped = CalendarFile.read(Path.of("config", CalendarFile.NAME));

        assertThat(shipped.stateCode()).isEqualTo("NW");
        assertThat(shipped.closures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FederalState.class)
    void every_state_may_be_named(FederalState state) throws IOException {
        assertThat(read("state: " + state + "\nclosures: []").stateCode()).isEqualTo(state.name());
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource({
        "a date,                      2026-12-31, 2026-12-31, true",
        "a date is no other year,     2026-12-31, 2027-12-31, false",
        "a day of every year,         12-24,      2026-12-24, true",
        "every other year too,        12-24,      2031-12-24, true",
        "and no other day,            12-24,      2026-12-25, false",
        "29 February,                 02-29,      2028-02-29, true",
        "29 February in common years, 02-29,      2027-02-28, false",
        "Rosenmontag,                 easter-48,  2026-02-16, true",
        "Rosenmontag a year later,    easter-48,  2027-02-08, true",
        "the day after Rosenmontag,   easter-48,  2026-02-17, false",
        "Easter Sunday,               easter,     2026-04-05, true",
        "Easter Tuesday,              easter+2,   2026-04-07, true"
    })
    void a_closure_is_a_date_or_a_day_of_each_year_or_moves_with_easter(
            String why, String written, LocalDate day, boolean closed) throws IOException {
        CalendarFile calendar = read("state: NW\nclosures:\n  - { day: " + written + ", label: Betriebsausflug }");

        assertThat(calendar.isClosedOn(day)).as(why).isEqualTo(closed);
        assertThat(calendar.closures()).extracting(Closure::label).containsExactly("Betriebsausflug");
    }

    /**
     * Source: the tables of the Physikalisch-Technische Bundesanstalt; 1981 and 2049 are the exceptions of Gauss's
     * rule.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1981-04-19",
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2019-04-21",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2038-04-25",
                "2049-04-18"
            })
    void easter_is_on_the_day_of_the_tables(LocalDate sunday) {
        assertThat(Easter.sundayOf(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void easter_is_on_a_sunday_between_22_march_and_25_april_in_any_year() {
        for (int year = -5000; year < 15_000; year++) {
            LocalDate easter = Easter.sundayOf(year);
            assertThat(easter.getDayOfWeek().getValue()).isEqualTo(7);
            assertThat(MonthDay.from(easter)).isBetween(MonthDay.of(3, 22), MonthDay.of(4, 25));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            an unknown state        | state: NRW     | 2026-12-31 \
            | 1: state "NRW": is not a federal state; allowed: BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, \
            ST, TH
            no date                 | state: NW      | 31.12.2026 \
            | 3: closures.day "31.12.2026": is not a day; allowed: a date like 2026-12-31, a day of every year like \
            12-24, or easter-48
            a day that never is     | state: NW      | 02-30      \
            | 3: closures.day "02-30": is not a day; allowed: a date like 2026-12-31, a day of every year like 12-24, or \
            easter-48
            a feast nobody counts   | state: NW      | xmas-1     \
            | 3: closures.day "xmas-1": is not a day; allowed: a date like 2026-12-31, a day of every year like 12-24, \
            or easter-48
            a state that is missing | '# state'      | 12-24      | 2: lacks the key “state”
            """)
    void a_calendar_that_makes_no_sense_is_refused(String why, String first, String day, String finding) {
        ConfigurationException refused = catchThrowableOfType(
                ConfigurationException.class,
                () -> read(first + "\nclosures:\n  - { day: " + day + ", label: Betriebsausflug }"));

        assertThat(InEnglish.lines(refused)).as(why).isEqualTo(temporary.resolve(CalendarFile.NAME) + ":" + finding);
    }

    private CalendarFile read(String text) throws IOException {
        Path file = temporary.resolve(CalendarFile.NAME);
        Files.writeString(file, text);
        return CalendarFile.read(file);
    }
}
