package de.kontaktzyklus.dispatch.mail;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailPart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * What a mail is, without its text.
 *
 * @param topic distinguishes mails of one kind and day to one person; empty if there is only one
 * @param customers numbers of the overdue cases it tells of
 * @param part which part of what it says it is
 */
record Envelope(
        MailKind kind,
        LocalDate day,
        String recipient,
        String topic,
        Instant writtenAt,
        Set<String> customers,
        MailPart part) {

    private static final int HASH_LENGTH = 24;

    /** All that it says is in one mail. */
    Envelope(MailKind kind, LocalDate day, String recipient, String topic, Instant writtenAt, Set<String> customers) {
        this(kind, day, recipient, topic, writtenAt, customers, MailPart.WHOLE);
    }

    /**
     * Run day, kind, recipient and part: the same mail has the same Message-ID at every attempt
     * (docs/decisions/004-unknown-is-held.md).
     */
    String messageId(String domain) {
        String kindKey = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "<" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "." + kindKey + "." + recipientHash() + partKey()
                + "@" + domain + ">";
    }

    private String partKey() {
        return part.isWhole() ? "" : "." + part.number() + "of" + part.of();
    }

    private String recipientHash() {
        return hash(recipient.toLowerCase(Locale.ROOT) + (topic.isEmpty() ? "" : "\n" + topic));
    }

    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
