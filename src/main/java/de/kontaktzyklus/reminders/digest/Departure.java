package de.kontaktzyklus.reminders.digest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A case that somebody was told of as overdue, and that is not on the overdue list any more without a counted talk
 * since (the concept, C11).
 *
 * @param customer customer number
 * @param leftOn day of the first run that has not found it on the list, or has found it elsewhere than before
 * @param dueUntil its latest day while it was overdue
 * @param talk its latest counted talk then
 * @param to where it is now
 */
public record Departure(
        String customer, LocalDate leftOn, Optional<LocalDate> dueUntil, Optional<LocalDate> talk, Destination to) {

    /** The same case, found elsewhere. */
    public Departure movedOn(LocalDate day, Destination other) {
        return new Departure(customer, day, dueUntil, talk, other);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Departure[" + leftOn + ", " + to + "]";
    }

    /** Where a case is that is not on the overdue list. */
    public enum Destination {
        /** An appointment is made; until its day. */
        APPOINTMENT(true),
        /** Its latest day is another one, and has not passed. */
        LATER_DAY(false),
        /** An exception with an end holds. */
        EXCEPTION(false),
        /** An exception without an end holds; until it is reviewed. */
        EXCEPTION_OPEN_ENDED(true),
        /** Other rules hold for it. */
        OUT_OF_SCOPE(false),
        /** It cannot be judged; until its data is mended. */
        UNCLEAR(true),
        /** Its row cannot be read; until it is mended. */
        REJECTED(true),
        /** It is missing from the exports; until it returns. */
        VANISHED(true);

        private final boolean open;

        Destination(boolean open) {
            this.open = open;
        }

        /** Whether the case stays on the team leader's weekly list while it is there, unless somebody closes it. */
        public boolean staysOpen() {
            return open;
        }
    }
}
