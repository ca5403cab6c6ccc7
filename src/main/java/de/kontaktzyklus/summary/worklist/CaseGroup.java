package de.kontaktzyklus.summary.worklist;

/**
 * A group of cases that a figure counts. Each item of the work list names the groups it is in, so that a reader can
 * filter by a group to find the cases behind the figure. Together with {@link WorkList#notListed(CaseGroup)} their
 * number is the figure.
 */
public enum CaseGroup {
    /** Every case of the team, whatever its status. */
    CASES,
    /** The policy covers it; also cases that cannot be judged. */
    IN_SCOPE,
    /** Its cycle runs: not due, due or overdue. */
    RUNNING,
    /** Its cycle runs and its latest day has not passed. */
    ON_TIME,
    OVERDUE,
    SUSPENDED,
    UNCLEAR,
    /** Registered, and no counted contact since. */
    FIRST_INTERVIEW_OPEN,
    FIRST_INTERVIEW_WITHIN_TARGET,
    FIRST_INTERVIEW_AT_RISK,
    FIRST_INTERVIEW_OVERDUE,
    /** Had its first interview in the month, and {@link LeadTimes} measures it. */
    FIRST_INTERVIEW_HELD,
    HELD_WITHIN_TARGET,
    HELD_WITHIN_LIMIT,
    /** At least one counted contact in the month. */
    SEEN,
    /** Became overdue in the month; cases that are gone are in the bridge alone, here and in the next two. */
    NEWLY_OVERDUE,
    /** Overdue at the end of the month before. */
    OVERDUE_BEFORE,
    /** Of these, with a counted talk since. */
    CAUGHT_UP,
    /**
     * The time to act after its first reminder ended in the month
     * ({@link de.kontaktzyklus.summary.figures.ReminderEffect}).
     */
    REMINDED,
    /** Of these, with a counted contact in that time. */
    SEEN_AFTER_REMINDER,
    /** Overdue, named in mails of this month, and none of them was accepted. */
    UNREACHED
}
