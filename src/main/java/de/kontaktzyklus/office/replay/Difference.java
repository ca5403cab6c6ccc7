package de.kontaktzyklus.office.replay;

/**
 * In what a day that is made once more differs from what is recorded of it.
 *
 * @param mail Message-ID; empty where it is about no mail
 * @param recipient address of that mail; may be empty
 * @param subject of that mail; may be empty
 * @param about customer number, or the name of a fact; may be empty
 * @param recorded what is recorded; empty for nothing
 * @param replayed what the program of today says; empty for nothing
 */
public record Difference(
        Kind kind, String mail, String recipient, String subject, String about, String recorded, String replayed) {

    /** Names nobody. */
    @Override
    public String toString() {
        return "Difference[" + kind + "]";
    }

    /** What differs. */
    public enum Kind {
        /** The program of today would make nothing on that day. */
        NOT_MADE,
        /** The entry of the audit is not as it was written. */
        RECORD_CHANGED,
        /** Some details of the entry are forgotten, and cannot be compared. */
        RECORD_INCOMPLETE,
        /** A control total, or another fact of the run. */
        FACT,
        MAIL_MISSING,
        MAIL_ADDED,
        /** Recipient, kind, part, or whose digest it is. */
        MAIL_ADDRESSED,
        SUBJECT,
        /** Only what stands before the first empty line. */
        HEADERS,
        WORDING,
        CASE_MISSING,
        CASE_ADDED,
        /** Section, status, reason, or the days of its window. */
        CASE,
        /** Which digest of an earlier day a mail replaces. */
        REPLACED,
        /** The mail that is kept in the outbox is not the one whose hash is recorded. */
        OUTBOX_CHANGED
    }
}
