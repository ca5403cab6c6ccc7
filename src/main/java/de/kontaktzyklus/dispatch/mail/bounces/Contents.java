package de.kontaktzyklus.dispatch.mail.bounces;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies in a mail: words, the report of a mail server, and the mail that comes back. */
final class Contents {

    /** No words of a mail server are longer; a mail that comes back may be. */
    private static final int MOST_READ = 256 * 1024;

    private static final int DEEPEST = 8;

    private final StringBuilder text = new StringBuilder();
    private @Nullable String report;
    private @Nullable String returnedId;

    private Contents() {}

    static Contents of(Message mail) throws MessagingException, IOException {
        Contents contents = new Contents();
        contents.collect(mail, 0);
        return contents;
    }

    String text() {
        return text.toString();
    }

    Optional<StatusReport> report() {
        return Optional.ofNullable(report).map(StatusReport::new);
    }

    /** Of the mail that comes back; empty if only words come. */
    Optional<String> returnedId() {
        return Optional.ofNullable(returnedId);
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*")) {
            if (part.getContent() instanceof Multipart parts) {
                for (int each = 0; each < parts.getCount(); each++) {
                    collect(parts.getBodyPart(each), depth + 1);
                }
            }
        } else if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            report = read(part);
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("message/global")) {
            returnedId = returnedId == null ? idOf(part) : returnedId;
        } else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822-headers")) {
            returnedId = returnedId == null ? idOf(part) : returnedId;
        } else if (part.isMimeType("text/*")) {
            text.append(read(part)).append('\n');
        }
    }

    /** Only the headers are looked at. */
    private static @Nullable String idOf(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            String id = new InternetHeaders(content).getHeader("Message-ID", null);
            return id == null ? null : id.replaceAll("\\s+", "");
        }
    }

    private static String read(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(MOST_READ), StandardCharsets.UTF_8);
        }
    }
}
