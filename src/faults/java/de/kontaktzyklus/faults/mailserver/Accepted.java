package de.kontaktzyklus.faults.mailserver;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;

/**
 * A mail for which the mail server has taken over responsibility: it has, or would have, answered 250.
 *
 * @param recipient of the envelope
 * @param content the bytes that came, dots unstuffed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Accepted(String recipient, byte[] content) {

    public String messageId() {
        try {
            return String.valueOf(message().getMessageID());
        } catch (MessagingException unreadable) {
            return "(unreadable)";
        }
    }

    /** The plain text of it. */
    public String text() {
        try {
            return plainText(message());
        } catch (MessagingException | IOException unreadable) {
            return "";
        }
    }

    private MimeMessage message() throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
    }

    private static String plainText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        StringBuilder text = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int number = 0; number < parts.getCount(); number++) {
                BodyPart inner = parts.getBodyPart(number);
                text.append(plainText(inner));
            }
        }
        return text.toString();
    }
}
