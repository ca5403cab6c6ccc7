package de.kontaktzyklus.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A finished mail, ready to be handed over byte by byte.
 *
 * @param messageId derived from run day, kind and recipient, with angle brackets
 * @param day day of the run
 * @param kind what it is
 * @param recipient the one address it goes to
 * @param subject for the status; holds no client data
 * @param content the whole message as of RFC 5322, headers and body
 * @param customers numbers of the overdue cases it lists
 * @param holder caseworker or team whose digest it is, each on a line of its own where they share a mailbox; empty for
 *     other mails
 * @param forwards Message-ID of the refused mail that it passes on; empty if it does not
 * @param part which part of its digest it is
 */
public record OutgoingMail(
        String messageId,
        LocalDate day,
        MailKind kind,
        String recipient,
        String subject,
        MailContent content,
        Set<String> customers,
        String holder,
        String forwards,
        MailPart part) {

    private static final String BETWEEN_HOLDERS = "\n";

    public OutgoingMail {
        customers = Set.copyOf(customers);
    }

    /** A mail that is no digest, from the bytes of the message. */
    public OutgoingMail(
            String messageId,
            LocalDate day,
            MailKind kind,
            String recipient,
            String subject,
            byte[] message,
            Set<String> customers) {
        this(messageId, day, kind, recipient, subject, MailContent.of(message), customers, "", "", MailPart.WHOLE);
    }

    /** The same mail as the digest of a caseworker or team. */
    public OutgoingMail heldBy(String newHolder) {
        return heldBy(List.of(newHolder));
    }

    /** The same mail as the digest of caseworkers or teams. */
    public OutgoingMail heldBy(Collection<String> holders) {
        String all = String.join(BETWEEN_HOLDERS, holders);
        return new OutgoingMail(messageId, day, kind, recipient, subject, content, customers, all, forwards, part);
    }

    /** Ids of the caseworkers or teams whose digest it is: several where they share a mailbox. */
    public static List<String> holdersIn(String holder) {
        return List.of(holder.split(BETWEEN_HOLDERS));
    }

    /** Whose digest it is; one empty id if it is nobody's. */
    public List<String> holders() {
        return holdersIn(holder);
    }

    /** The same mail, passing on a refused one. */
    public OutgoingMail passingOn(OutgoingMail refused) {
        return new OutgoingMail(
                messageId,
                day,
                kind,
                recipient,
                subject,
                content,
                customers,
                refused.holder(),
                refused.messageId(),
                refused.part());
    }

    /** The same mail as a part of its digest. */
    public OutgoingMail inPart(MailPart newPart) {
        return new OutgoingMail(
                messageId, day, kind, recipient, subject, content, customers, holder, forwards, newPart);
    }

    /** Neither content nor customers, so that no log line can name a person. */
    @Override
    public String toString() {
        return "OutgoingMail[" + messageId + " " + kind + "]";
    }
}
