package de.kontaktzyklus.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/**
 * A mail as its reader receives it.
 *
 * @param recipient first address of its headers
 * @param plainText its plain text; empty if it has none
 */
public record ArrivedMail(String messageId, String recipient, String subject, String plainText) {

    /** Empty texts if the bytes are no mail. */
    public static ArrivedMail of(byte[] bytes) {
        try {
            MimeMessage mail = FinishedMessage.parse(bytes);
            return new ArrivedMail(
                    String.valueOf(mail.getMessageID()),
                    firstRecipient(mail),
                    String.valueOf(mail.getSubject()),
                    textOf(mail));
        } catch (MessagingException | IOException unreadable) {
            return new ArrivedMail("", "", "", "");
        }
    }

    @SuppressWarnings("NullAway") // no recipients are null to Jakarta Mail
    private static String firstRecipient(MimeMessage mail) throws MessagingException {
        var recipients = mail.getAllRecipients();
        return recipients == null ? "" : recipients[0].toString();
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
