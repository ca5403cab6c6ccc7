package de.kontaktzyklus.forecast;

import java.time.LocalDate;

/**
 * A talk to hold in an earlier week, inside its window.
 *
 * @param customer customer number
 * @param caseworker id as exported, may be empty
 * @param firstInterview whether it is one; else a follow-up talk
 * @param dueFrom first day of its window
 * @param dueUntil latest day, in the week it leaves
 * @param fromWeek Monday of the overfull week in which it falls due
 * @param toWeek Monday of the earlier week, which stays within its capacity
 */
public record BroughtForward(
        String customer,
        String caseworker,
        boolean firstInterview,
        LocalDate dueFrom,
        LocalDate dueUntil,
        LocalDate fromWeek,
        LocalDate toWeek) {

    /** Names no customer. */
    @Override
    public String toString() {
        return "BroughtForward[" + fromWeek + " to " + toWeek + "]";
    }
}
