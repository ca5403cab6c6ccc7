package de.kontaktzyklus.dispatch.mail.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Locale;

/** The headers of a mail, or of a part of one. */
record Envelopes(Part part) {

    /** In one line, decoded; empty if it is not there. */
    String text(String name) throws MessagingException {
        String[] values = part.getHeader(name);
        if (values == null || values.length == 0) {
            return "";
        }
        String line = String.valueOf(values[0]).replaceAll("\\s+", " ").strip();
        try {
            return MimeUtility.decodeText(line);
        } catch (UnsupportedEncodingException unreadable) {
            return line;
        }
    }

    /** The same in lower case. */
    String lower(String name) throws MessagingException {
        return text(name).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) throws MessagingException {
        return !text(name).isEmpty();
    }
}
