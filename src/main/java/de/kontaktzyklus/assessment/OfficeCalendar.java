package de.kontaktzyklus.assessment;

import java.time.LocalDate;

/**
 * The two calendars of the office (docs/rules.md, 2.4). The <em>legal</em> one, Monday to Friday without the public
 * holidays of the state, moves ends of periods; the <em>office</em> one, legal without dated closures, counts working
 * days (AT) and says on which days mail goes out. Port; calendars are pure functions of the day.
 */
public interface OfficeCalendar {

    /** Monday to Friday and no public holiday of the state. */
    boolean isLegalWorkingDay(LocalDate day);

    /** A legal working day on which the office is not closed. */
    boolean isOfficeDay(LocalDate day);

    /** The day itself if it is a legal working day, else the next one (§ 26 (3) SGB X). */
    default LocalDate onOrAfterLegal(LocalDate day) {
        LocalDate next = day;
        while (!isLegalWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The day itself if it is a legal working day, else the last one before it. */
    default LocalDate onOrBeforeLegal(LocalDate day) {
        LocalDate previous = day;
        while (!isLegalWorkingDay(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    /**
     * The n-th office day after an event; the day of the event does not count (§ 187 (1) BGB).
     *
     * @param count number of office days, 1 or more
     */
    default LocalDate officeDaysAfter(LocalDate event, int count) {
        LocalDate day = event;
        for (int counted = 0; counted < count; ) {
            day = day.plusDays(1);
            if (isOfficeDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /**
     * Number of office days after {@code from} up to and including {@code to}; 0 if {@code to} is not after
     * {@code from}.
     */
    default int officeDaysBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isOfficeDay(day)) {
                count++;
            }
        }
        return count;
    }
}
