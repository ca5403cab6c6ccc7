package de.kontaktzyklus.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The parts of a finished mail, unchanged, to send again with a note before both texts. */
final class PassedOn {

    /**
     * End of a note: a comment in the HTML, a line in the text. It shows the note of a mail that is passed on again.
     */
    private static final String HTML_END = "<!-- end of note -->\n";

    private static final String TEXT_END = "* * *\n\n";

    private final List<Attachment> attachments = new ArrayList<>();
    private String text = "";
    private String html = "";

    private PassedOn() {}

    static PassedOn read(byte[] content) throws MessagingException, IOException {
        PassedOn parts = new PassedOn();
        parts.collect(FinishedMessage.parse(content));
        return parts;
    }

    /** The new note takes the place of an earlier one. */
    String textAfter(String note) {
        return note + "\n" + TEXT_END + behind(TEXT_END, text);
    }

    String htmlAfter(String note) {
        int body = html.indexOf('>', html.indexOf("<body")) + 1;
        return html.substring(0, body) + "\n" + note + HTML_END + behind(HTML_END, html.substring(body));
    }

    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    /** Without a calendar: that is the time of the one it was made for. */
    List<Attachment> attachmentsForOthers() {
        return attachments.stream().filter(each -> !each.isCalendar()).toList();
    }

    private static String behind(String end, String whole) {
        int at = whole.indexOf(end);
        return at < 0 ? whole : whole.substring(at + end.length());
    }

    private void collect(Part part) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attachments.add(attachment(part));
        } else if (part.getContent() instanceof Multipart parts) {
            for (int each = 0; each < parts.getCount(); each++) {
                collect(parts.getBodyPart(each));
            }
        } else if (part.isMimeType("text/html")) {
            html = unified(part);
        } else {
            text = unified(part);
        }
    }

    /** Without the line ends of the mail; the message puts them back. */
    private static String unified(Part part) throws MessagingException, IOException {
        return String.valueOf(part.getContent()).replace("\r\n", "\n");
    }

    /** Without the name of the file, which the message adds again. */
    private static String mediaType(ContentType type) {
        if (type.getParameterList() != null) {
            type.getParameterList().remove("name");
        }
        return type.toString();
    }

    private static Attachment attachment(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            String mediaType = mediaType(new ContentType(part.getContentType()));
            return new Attachment(part.getFileName(), mediaType, content.readAllBytes());
        }
    }
}
