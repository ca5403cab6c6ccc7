package de.kontaktzyklus.story;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** A mail as it arrived: who got it, what it is about, and its plain text. */
record Mail(String recipient, String subject, String text) {

    static Mail of(MimeMessage message) {
        try {
            return new Mail(
                    message.getAllRecipients()[0].toString(), message.getSubject(), plainText(message.getContent()));
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

    /** The recipient's mailbox and the subject, for the diary. */
    String inShort() {
        return recipient.replace("@jobcenter.example", "") + ": " + subject;
    }
}
