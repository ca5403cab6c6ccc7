package de.kontaktzyklus.reminders.digest;

/** What can newly happen to a case; each is announced once (requirements, section 3). */
public enum Stage {
    /** It became overdue, or fell to this caseworker while overdue. */
    OVERDUE,
    /** A first interview passed its target of 7 AT. */
    TARGET_PASSED,
    /** An exception ended. */
    EXCEPTION_ENDED,
    /** It went on the team leader's weekly list. */
    ON_LEADER_LIST,
    /** It was put before the team leader at once. */
    ESCALATED,
    /** It vanished from the exports while overdue. */
    VANISHED
}
