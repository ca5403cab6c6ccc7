package de.kontaktzyklus.reminders.digest;

/**
 * Sections of a mail, in the order in which people read them. A case stands in one of them, and counts where it stands
 * (docs/mail-und-auswertung.md, Die Mail).
 */
public enum Section {
    /** The latest day is today or the next office day. */
    LAST_DAY,
    /** New since the last mail, and to be acted upon: what else would stand in one of the sections below. */
    NEW,
    /** First interviews that have missed the target, but not the limit. */
    FIRST_INTERVIEWS_AT_RISK,
    /** For team leaders: overdue for so long that they are told at once. */
    ESCALATED,
    /** The latest day has passed; longest first. */
    OVERDUE,
    /** For team leaders: on the weekly list. */
    LONG_OVERDUE,
    /** The latest day lies within the horizon. */
    COMING_UP,
    /** An exception has just ended; the latest day lies beyond the horizon. */
    EXCEPTION_ENDED,
    /** Was overdue and is so no more, without a talk. */
    LEFT,
    /** Was overdue and is missing from the exports. */
    VANISHED,
    /** Overdue or coming up, but an appointment is made. */
    APPOINTMENT_MADE,
    /** Open-ended exceptions whose regular latest day has passed. */
    EXCEPTIONS_TO_REVIEW,
    /** For team leaders: not to be judged for so long that they read it weekly. */
    LONG_UNCLEAR,
    /** Data that must be corrected. */
    UNCLEAR;

    /** Whether a talk is to be held by a day that has not passed, and nothing is agreed. */
    public boolean isDue() {
        return this == LAST_DAY || this == FIRST_INTERVIEWS_AT_RISK || this == COMING_UP;
    }

    /** Whether the client is to be invited now or soon. */
    boolean isToInvite() {
        return isDue() || this == OVERDUE || this == ESCALATED || this == LONG_OVERDUE;
    }
}
