package de.kontaktzyklus.summary.figures;

import java.util.List;

/**
 * The effect of the team's reminders.
 *
 * <p>The time to act starts when a caseworker is first told that a case is overdue, in a mail that is not known to have
 * failed. The reminder belongs to the month in which that time ends, so that each is counted once and none too early. A
 * case is seen if it has a counted contact from the day of the reminder to the last day of that time, both inclusive.
 * Only cases in the export count, with the team they have now. Without a contacts file only the last contact of a case
 * is known, and the share is a lower bound.
 *
 * @param days calendar days a case has from its first reminder ({@code summary.seen-within-days})
 * @param reminded cases whose time ended in the month
 * @param seen of these, seen in time
 * @param gone first reminders whose time ended in the month, but whose case is in no export any more; of the whole
 *     office
 * @param undelivered mails of the month to caseworkers and leader of the team that no server is known to have accepted,
 *     by what became of them; those without a mail are left out
 */
public record ReminderEffect(int days, int reminded, int seen, int gone, List<Undelivered> undelivered) {

    public ReminderEffect {
        undelivered = List.copyOf(undelivered);
    }

    /** Mails that did not arrive, and the overdue cases they listed; a case listed in two of them counts in both. */
    public record Undelivered(Fate fate, int mails, int cases) {}

    /** What became of a mail. */
    public enum Fate {
        /** The server refused it for good. */
        REFUSED,
        /** The connection broke, and nobody knows whether it arrived. */
        UNKNOWN,
        /** Still waits. */
        WAITING
    }
}
