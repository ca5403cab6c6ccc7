package de.kontaktzyklus.cli.demo;

import de.kontaktzyklus.cli.demo.invented.InventedOffice;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.DaysOnRequest;
import de.kontaktzyklus.pipeline.Pipeline;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The months before the demo, so that its summaries have a past. On the first office day after each month the routes
 * take the exports of its last day, send reminders and make the summary.
 */
final class DemoPast {

    static final int MONTHS = 12;

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
        try (Pipeline pipeline = Pipeline.open(office, new OfficeClock(clock));
                DaysOnRequest days = pipeline.daysOnRequest()) {
            for (int back = MONTHS; back > 0; back--) {
                YearMonth month = YearMonth.from(lastDay).minusMonths(back);
                InventedOffice.writePastInto(folder.exports(), lastDay, month.atEndOfMonth());
                clock.set(office.calendar().officeDaysAfter(month.atEndOfMonth(), 1));
                days.run();
            }
        }
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
