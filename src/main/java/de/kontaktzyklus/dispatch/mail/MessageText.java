package de.kontaktzyklus.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a person reads in a mail: all its texts, in all its parts. */
public final class MessageText {

    private MessageText() {}

    /** If the bytes are no mail, they are taken as text. */
    public static String of(byte[] message) {
        StringBuilder text = new StringBuilder();
        try {
            collect(FinishedMessage.parse(message), text);
        } catch (MessagingException | IOException unreadable) {
            text.append(new String(message, StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static void collect(Part part, StringBuilder text) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int number = 0; number < parts.getCount(); number++) {
                collect(parts.getBodyPart(number), text);
            }
        } else if (content instanceof InputStream bytes) {
            text.append(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                    .append('\n');
        } else {
            text.append(content).append('\n');
        }
    }
}
