package de.kontaktzyklus.dispatch.smtp.talk;

/** Where in the talk with the mail server a mail is, in the order of RFC 5321. */
public enum Stage {
    CONNECTION,
    SENDER,
    RECIPIENT,
    CONTENT,
    /** From here on the mail server may have the mail. */
    DOT
}
