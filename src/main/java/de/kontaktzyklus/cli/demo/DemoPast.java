package de.kontaktzyklus.cli.demo;

import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.DaysOnRequest;
import de.kontaktzyklus.pipeline.Hosting;
import de.kontaktzyklus.pipeline.Pipeline;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The year before the demo, so that its mails and summaries have a past. On the first office day after each month, and
 * in the last weeks on the first office day of each week, the routes take the exports, send reminders, and make the
 * summary when it is due.
 */
final class DemoPast {

    static final int MONTHS = 12;

    /** Enough that nothing that is said on the day of the demo is new only because nobody was told before. */
    private static final int WEEKS = 8;

    /** Enough to leaf back. Those before stand in the trends, and {@code summary --month} writes them. */
    private static final int MONTHS_WITH_FILES = 3;

    private final Office office;
    private final DemoFolder folder;
    private final LocalDate lastDay;

    /** @param lastDay the day up to which the office is invented */
    DemoPast(Office office, DemoFolder folder, LocalDate lastDay) {
        this.office = office;
        this.folder = folder;
        this.lastDay = lastDay;
    }

    void live() throws Exception {
        SetClock clock = new SetClock(office.settings().office().timeZone());
        SortedMap<LocalDate, LocalDate> mornings = mornings();
        try (ExportsAhead exports = new ExportsAhead(folder, lastDay, List.copyOf(mornings.values()));
                Pipeline pipeline = Pipeline.open(
                        office,
                        new OfficeClock(clock),
                        Hosting.REPEATABLE,
                        month -> !month.isBefore(firstWithFiles(lastDay)));
                DaysOnRequest days = pipeline.daysOnRequest()) {
            exports.lay();
            for (LocalDate morning : mornings.keySet()) {
                clock.set(morning);
                days.takeExports();
                exports.lay();
                days.seeExports();
                days.work();
            }
        }
    }

    /** The first month of the past whose files are written. */
    static YearMonth firstWithFiles(LocalDate lastDay) {
        return YearMonth.from(lastDay).minusMonths(MONTHS_WITH_FILES);
    }

    /** Office days in their order, each with the day of the exports that lie there. */
    private SortedMap<LocalDate, LocalDate> mornings() {
        SortedMap<LocalDate, LocalDate> mornings = new TreeMap<>();
        LocalDate monday = lastDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int back = WEEKS; back > 0; back--) {
            LocalDate before = monday.minusWeeks(back).minusDays(1);
            mornings.put(office.calendar().officeDaysAfter(before, 1), before);
        }
        for (int back = MONTHS; back > 0; back--) {
            LocalDate end = YearMonth.from(lastDay).minusMonths(back).atEndOfMonth();
            mornings.put(office.calendar().officeDaysAfter(end, 1), end);
        }
        return mornings.headMap(lastDay);
    }

    /** A clock that always shows noon of the day it is set to. */
    private static final class SetClock extends Clock {

        private final ZoneId zone;
        private Instant now = Instant.EPOCH;

        SetClock(ZoneId zone) {
            this.zone = zone;
        }

        void set(LocalDate day) {
            now = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            throw new UnsupportedOperationException("The office does not move");
        }
    }
}
