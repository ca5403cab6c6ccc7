package de.kontaktzyklus.cli.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;

/** What a mail says to those who read plain text. */
final class MailText {

    private MailText() {}

    /** Empty if it holds no plain text, or cannot be read. */
    static String of(byte[] message) {
        try {
            return textOf(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)));
        } catch (MessagingException | IOException unreadable) {
            return "";
        }
    }

    private static String textOf(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (!part.isMimeType("multipart/*")) {
            return "";
        }
        Multipart parts = (Multipart) part.getContent();
        for (int each = 0; each < parts.getCount(); each++) {
            String text = textOf(parts.getBodyPart(each));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
