package de.kontaktzyklus.dispatch.smtp;

import de.kontaktzyklus.delivery.MailKind;

/** Is told of mails that are not sent again by themselves, and of a mail server that takes none. */
public interface StuckMails {

    /** Refused for good, and nobody is told instead. */
    void refused(MailKind kind, String messageId, String reason);

    /** Nobody can know whether the mail server has it. */
    void unknown(MailKind kind, String messageId, String reason);

    /** The mail server was reached and refuses all mails alike; they wait. */
    void serverRefuses(String reason);
}
