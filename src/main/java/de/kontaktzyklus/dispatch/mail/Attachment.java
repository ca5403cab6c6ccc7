package de.kontaktzyklus.dispatch.mail;

import java.util.Locale;

/**
 * A file in a mail.
 *
 * @param name file name, without folder
 * @param mediaType such as {@code text/csv}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Attachment(String name, String mediaType, byte[] content) {

    public Attachment {
        content = content.clone();
    }

    /** Whether it is for the calendar of the one it was made for. */
    boolean isCalendar() {
        return mediaType.toLowerCase(Locale.ROOT).startsWith("text/calendar");
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
