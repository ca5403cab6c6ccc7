package de.kontaktzyklus.reminders.digest;

/**
 * What is said of a case. Each is said as new once for as long as it holds (decision 27), or once for each event
 * (docs/mail-und-auswertung.md, Die Mail).
 */
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
    /** It went on the team leader's weekly list because it cannot be judged for weeks. */
    LONG_UNCLEAR,
    /** It fell to the team leader while open, because no caseworker can be reached. */
    WITHOUT_CASEWORKER,
    /** An event: it vanished from the exports while overdue. */
    VANISHED,
    /** An event: it is no longer on the overdue list, without a talk; told to whoever acts for it. */
    LEFT,
    /** The same event on the team leader's weekly list. */
    LEFT_FOR_LEADER;

    /** Whether it holds for a time; else it is an event, which happens on a day. */
    public boolean lasts() {
        return this != VANISHED && !isDeparture();
    }

    /** Whether it says that a case has left the overdue list. */
    public boolean isDeparture() {
        return this == LEFT || this == LEFT_FOR_LEADER;
    }

    /** Whether somebody to whom it was said knows that the case is overdue. */
    public boolean saysOverdue() {
        return this == OVERDUE || this == ON_LEADER_LIST || this == ESCALATED;
    }
}
