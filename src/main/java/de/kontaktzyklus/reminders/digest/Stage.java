package de.kontaktzyklus.reminders.digest;

/** What can happen to a case; each is announced once (requirements, section 3). */
public enum Stage {
    /** It became overdue, or came to this caseworker while it was overdue. */
    OVERDUE,
    /** A first interview passed its target of 7 AT. */
    TARGET_PASSED,
    /** An exception ended. */
    EXCEPTION_ENDED,
    /** It went on the team leader's weekly list. */
    ON_LEADER_LIST,
    /** The team leader was told at once. */
    ESCALATED,
    /** It vanished from the exports while overdue. */
    VANISHED
}
