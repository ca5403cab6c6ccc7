package de.kontaktzyklus.reminders.planning;

/**
 * What the office has settled about reminders and escalation (the concept, C10).
 *
 * @param horizonDays calendar days ahead, inclusive, in which a latest day is already listed
 * @param leaderListAfter working days (AT) overdue, after which a case is on the team leader's weekly list
 * @param leaderListAfterUnclear weeks for which a case cannot be judged, after which it is on that list as well
 * @param leaderAtOnceAfter working days (AT) overdue, after which the team leader is told at once
 * @param protectedCases the only address that may see protected cases
 * @param catchAll the address for cases of which no team leader can be told
 */
public record ReminderRules(
        int horizonDays,
        int leaderListAfter,
        int leaderListAfterUnclear,
        int leaderAtOnceAfter,
        String protectedCases,
        String catchAll) {

    public ReminderRules {
        if (horizonDays < 0
                || leaderListAfter < 0
                || leaderListAfterUnclear < 0
                || leaderAtOnceAfter < leaderListAfter) {
            throw new IllegalArgumentException(
                    "Days and weeks are not negative, and the list comes before the escalation");
        }
    }
}
