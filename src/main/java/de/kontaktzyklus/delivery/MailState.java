package de.kontaktzyklus.delivery;

/** States of a mail: PLANNED → SENDING → SENT, REFUSED or UNKNOWN. */
public enum MailState {
    /** Waits for its (next) attempt. */
    PLANNED,
    /** Handed to the mail server; nothing is known yet. */
    SENDING,
    /** The mail server has accepted it. */
    SENT,
    /** The mail server, or the check of the address, has refused it for good. */
    REFUSED,
    /**
     * The connection broke after the mail had left: nobody can know if it arrived (RFC 1047). It is held and not sent
     * again by itself.
     */
    UNKNOWN
}
