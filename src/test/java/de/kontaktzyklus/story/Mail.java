package de.kontaktzyklus.story;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/**
 * A mail as it arrived.
 *
 * @param kind as its Message-ID tells
 * @param recipient mailbox without the domain, which is everybody's
 * @param text its plain text
 */
record Mail(String kind, String recipient, String subject, String text) {

    static Mail of(MimeMessage message) {
        try {
            return new Mail(
                    message.getMessageID().split("\\.", -1)[1],
                    message.getAllRecipients()[0].toString().replace("@jobcenter.example", ""),
                    message.getSubject(),
                    plainText(message.getContent()));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String plainText(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            BodyPart first = parts.getBodyPart(0);
            return plainText(first.getContent());
        }
        return content.toString();
    }

    /** Kind and mailbox, for the diary. */
    String inShort() {
        return kind + " " + recipient;
    }
}
