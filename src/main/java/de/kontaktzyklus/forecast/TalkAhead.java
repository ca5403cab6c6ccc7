package de.kontaktzyklus.forecast;

import java.time.LocalDate;

/**
 * A talk that falls in the weeks ahead.
 *
 * @param line line of the case in the export
 * @param firstInterview whether it is one; else a follow-up talk
 * @param occasion why on that day
 * @param dueFrom first day of its window
 * @param dueUntil latest day of its window
 * @param day the day in whose week it counts
 * @param earliest first day on which it can be held; {@code day} itself if it is to stay where it is
 */
record TalkAhead(
        int line,
        String customer,
        String caseworker,
        String team,
        boolean underProtection,
        boolean firstInterview,
        Occasion occasion,
        LocalDate dueFrom,
        LocalDate dueUntil,
        LocalDate day,
        LocalDate earliest) {

    /** Why a talk counts in its week. */
    enum Occasion {
        /** Its latest day lies in it. */
        LATEST_DAY,
        /** Its latest day has passed: it is to be held at once. */
        OVERDUE,
        /** An appointment is made. */
        APPOINTMENT
    }

    boolean isMovable() {
        return earliest.isBefore(day);
    }

    TalkAhead fixed() {
        return new TalkAhead(
                line,
                customer,
                caseworker,
                team,
                underProtection,
                firstInterview,
                occasion,
                dueFrom,
                dueUntil,
                day,
                day);
    }

    /** Names no customer. */
    @Override
    public String toString() {
        return "TalkAhead[line " + line + ", " + occasion + " " + day + "]";
    }
}
