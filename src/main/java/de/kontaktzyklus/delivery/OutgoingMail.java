package de.kontaktzyklus.delivery;

import java.time.LocalDate;
import java.util.Set;

/**
 * A finished mail, ready to be handed over byte by byte.
 *
 * @param messageId derived from run day, kind and recipient (contract, section 4), with angle brackets
 * @param day day of the run
 * @param kind what it is
 * @param recipient the one address it goes to
 * @param subject for the status; holds no client data
 * @param content the whole message as of RFC 5322, headers and body
 * @param customers numbers of the overdue cases it lists
 */
public record OutgoingMail(
        String messageId,
        LocalDate day,
        MailKind kind,
        String recipient,
        String subject,
        MailContent content,
        Set<String> customers) {

    public OutgoingMail {
        customers = Set.copyOf(customers);
    }

    /** The same, of the bytes of the message. */
    public OutgoingMail(
            String messageId,
            LocalDate day,
            MailKind kind,
            String recipient,
            String subject,
            byte[] message,
            Set<String> customers) {
        this(messageId, day, kind, recipient, subject, MailContent.of(message), customers);
    }

    /** Neither content nor customers, so that no log line can give anybody away. */
    @Override
    public String toString() {
        return "OutgoingMail[" + messageId + " " + kind + "]";
    }
}
