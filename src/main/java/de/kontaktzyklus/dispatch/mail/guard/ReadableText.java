package de.kontaktzyklus.dispatch.mail.guard;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.FinishedMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a recipient can read in a finished mail: its subject and its parts, HTML without tags. */
final class ReadableText {

    private static final Pattern STYLE = Pattern.compile("(?s)<style>.*?</style>");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]");
    private static final Pattern MARK = Pattern.compile("<[^>]*>");

    private ReadableText() {}

    static List<String> of(OutgoingMail mail) throws MessagingException, IOException {
        MimeMessage message = FinishedMessage.parse(mail.content().bytes());
        List<String> texts = new ArrayList<>();
        texts.add(String.valueOf(message.getSubject()));
        collect(message, texts);
        return texts;
    }

    private static void collect(Part part, List<String> texts) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int each = 0; each < parts.getCount(); each++) {
                collect(parts.getBodyPart(each), texts);
            }
        } else if (content instanceof String text) {
            texts.addAll(readings(part, text));
        } else if (content instanceof InputStream bytes && part.isMimeType("text/*")) {
            texts.addAll(readings(part, new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
        } else {
            throw new MessagingException("A part that is no text");
        }
    }

    private static List<String> readings(Part part, String text) throws MessagingException {
        if (part.isMimeType("text/calendar")) {
            return List.of(ofCalendar(text));
        }
        if (!part.isMimeType("text/html")) {
            return List.of(text);
        }
        // Twice: inline tags do not separate words, but cells do.
        String shown = STYLE.matcher(text).replaceAll("");
        String unescaped = unescaped(MARK.matcher(shown).replaceAll(" "));
        String joined = unescaped(MARK.matcher(shown).replaceAll(""));
        return List.of(unescaped, joined);
    }

    /** A line that is folded in the middle of a number is one line to its reader (RFC 5545, 3.1 and 3.3.11). */
    private static String ofCalendar(String text) {
        return FOLD.matcher(text)
                .replaceAll("")
                .replace("\\n", "\n")
                .replace("\\N", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&ensp;", " ")
                .replace("&amp;", "&");
    }
}
