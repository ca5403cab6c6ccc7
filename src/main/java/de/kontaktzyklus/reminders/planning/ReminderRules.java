package de.kontaktzyklus.reminders.planning;

/**
 * What the office has settled about reminders and escalation (requirements, section 3).
 *
 * @param horizonDays calendar days ahead, inclusive, in which a latest day is already listed
 * @param leaderListAfter overdue for more than so many working days (AT): on the team leader's weekly list
 * @param leaderAtOnceAfter overdue for more than so many working days (AT): before the team leader at once
 * @param protectedCases the address that alone may be shown protected cases
 * @param catchAll the address for what no team leader can be told
 */
public record ReminderRules(
        int horizonDays, int leaderListAfter, int leaderAtOnceAfter, String protectedCases, String catchAll) {

    public ReminderRules {
        if (horizonDays < 0 || leaderListAfter < 0 || leaderAtOnceAfter < leaderListAfter) {
            throw new IllegalArgumentException("Days are not negative, and the list comes before the escalation");
        }
    }
}
