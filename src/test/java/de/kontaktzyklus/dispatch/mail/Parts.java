package de.kontaktzyklus.dispatch.mail;

import de.kontaktzyklus.delivery.OutgoingMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;

/** A mail taken apart again. */
public final class Parts {

    private Parts() {}

    public static MimeMessage message(OutgoingMail mail) {
        try {
            return FinishedMessage.parse(mail.content().bytes());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Plain text and HTML. */
    public static List<String> of(OutgoingMail mail) {
        try {
            Multipart parts = (Multipart) message(mail).getContent();
            return List.of(
                    parts.getBodyPart(0).getContent().toString(),
                    parts.getBodyPart(1).getContent().toString());
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
