package de.kontaktzyklus.config.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/** A day on which the office is closed: once, every year, or moving with Easter. */
public sealed interface Closure {

    /** What people call it. */
    String label();

    boolean fallsOn(LocalDate day);

    /** On one date. */
    record Once(LocalDate date, String label) implements Closure {
        @Override
        public boolean fallsOn(LocalDate day) {
            return day.equals(date);
        }
    }

    /** On the same day of every year; 29 February in leap years only. */
    record EveryYear(MonthDay monthDay, String label) implements Closure {
        @Override
        public boolean fallsOn(LocalDate day) {
            return MonthDay.from(day).equals(monthDay);
        }
    }

    /**
     * A number of days from Easter Sunday.
     *
     * @param days negative for days before Easter Sunday
     */
    record FromEaster(int days, String label) implements Closure {
        @Override
        public boolean fallsOn(LocalDate day) {
            LocalDate easter = day.minusDays(days);
            return easter.equals(Easter.sundayOf(easter.getYear()));
        }
    }
}
