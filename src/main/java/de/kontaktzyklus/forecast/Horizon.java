package de.kontaktzyklus.forecast;

import de.kontaktzyklus.assessment.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The calendar weeks ahead. The first one is the rest of this week, or the next week if the office does not open any
 * more in this one.
 *
 * @param asOf day of assessment
 * @param first first office day on or after it
 * @param weeks office days of each week, from the first day on
 */
record Horizon(LocalDate asOf, LocalDate first, List<List<LocalDate>> weeks) {

    private static final int DAYS_OF_A_WEEK = 7;

    static Horizon of(LocalDate asOf, int weeks, OfficeCalendar calendar) {
        LocalDate first = calendar.isOfficeDay(asOf) ? asOf : calendar.officeDaysAfter(asOf, 1);
        LocalDate monday = monday(first);
        return new Horizon(
                asOf,
                first,
                IntStream.range(0, weeks)
                        .mapToObj(week -> monday.plusWeeks(week))
                        .map(begin -> officeDays(begin, first, calendar))
                        .toList());
    }

    private static List<LocalDate> officeDays(LocalDate monday, LocalDate first, OfficeCalendar calendar) {
        return Stream.iterate(monday, day -> day.plusDays(1))
                .limit(DAYS_OF_A_WEEK)
                .filter(day -> !day.isBefore(first) && calendar.isOfficeDay(day))
                .toList();
    }

    int count() {
        return weeks.size();
    }

    LocalDate monday(int week) {
        return monday(first).plusWeeks(week);
    }

    int isoWeek(int week) {
        return monday(week).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** Last day, the Sunday of the last week. */
    LocalDate until() {
        return monday(count()).minusDays(1);
    }

    boolean reaches(LocalDate day) {
        return !day.isAfter(until());
    }

    /** The week of a day, counted from 0; a day before the first week counts in the first week. */
    int weekOf(LocalDate day) {
        return day.isBefore(first) ? 0 : Math.toIntExact(ChronoUnit.WEEKS.between(monday(first), day));
    }

    /** The last day of the first week on which the office is open. */
    LocalDate endOfFirstWeek() {
        List<LocalDate> days = weeks.get(0);
        return days.get(days.size() - 1);
    }

    /** Whether the office opens in a week on or after a day. */
    boolean opensIn(int week, LocalDate onOrAfter) {
        return weeks.get(week).stream().anyMatch(day -> !day.isBefore(onOrAfter));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
