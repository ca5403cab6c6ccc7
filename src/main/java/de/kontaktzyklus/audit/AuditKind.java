package de.kontaktzyklus.audit;

/** What an entry tells of. The names are part of the hash: one that was shipped never changes. */
public enum AuditKind {
    /** The program started with another configuration or version than the time before. */
    CONFIGURATION,
    EXPORT_TAKEN,
    /** The content in force came again. */
    EXPORT_CONFIRMED,
    EXPORT_REFUSED,
    /** Somebody wanted a refused export all the same. */
    EXPORT_ACCEPTED,
    EXPORT_ROLLED_BACK,
    /** The digests of a day: who is told of which case, and why. */
    DIGESTS,
    /** What became of mails since the entry before. */
    MAILS,
    MAIL_RETRIED,
    MAIL_RESOLVED_SENT,
    MAIL_RESOLVED_RESEND,
    CASE_CLOSED,
    SUMMARY_MADE,
    SUMMARY_RESTATED,
    CLOCK_ACCEPTED,
    PERSON_FORGOTTEN,
    /** Details became too old. */
    DETAILS_FORGOTTEN,
    RESTORED
}
