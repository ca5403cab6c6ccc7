package de.kontaktzyklus.delivery;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
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
@SuppressWarnings("ArrayRecordComponent") // copied in and out, and compared by content below
public record OutgoingMail(
        String messageId,
        LocalDate day,
        MailKind kind,
        String recipient,
        String subject,
        byte[] content,
        Set<String> customers) {

    public OutgoingMail {
        content = content.clone();
        customers = Set.copyOf(customers);
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutgoingMail mail
                && messageId.equals(mail.messageId)
                && day.equals(mail.day)
                && kind == mail.kind
                && recipient.equals(mail.recipient)
                && subject.equals(mail.subject)
                && Arrays.equals(content, mail.content)
                && customers.equals(mail.customers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(messageId, day, kind, recipient);
    }

    /** Neither content nor customers, so that no log line can give anybody away. */
    @Override
    public String toString() {
        return "OutgoingMail[" + messageId + " " + kind + "]";
    }
}
