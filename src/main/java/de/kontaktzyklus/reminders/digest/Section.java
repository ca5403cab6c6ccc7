package de.kontaktzyklus.reminders.digest;

/** Sections of a mail, in the order in which people read them. A case stands in one of them. */
public enum Section {
    /** First interviews that have missed the target, but not the limit. */
    FIRST_INTERVIEWS_AT_RISK,
    /** The latest day has passed; longest first. */
    OVERDUE,
    /** For team leaders: overdue for so long that they are told at once. */
    ESCALATED,
    /** Was overdue and is so no more, without a talk. */
    LEFT,
    /** The latest day lies within the horizon. */
    COMING_UP,
    /** An exception has just ended; the latest day lies beyond the horizon. */
    EXCEPTION_ENDED,
    /** Overdue or coming up, but an appointment is made. */
    APPOINTMENT_MADE,
    /** Open-ended exceptions whose regular latest day has passed. */
    EXCEPTIONS_TO_REVIEW,
    /** Data that must be corrected. */
    UNCLEAR,
    /** For team leaders: on the weekly list. */
    LONG_OVERDUE
}
