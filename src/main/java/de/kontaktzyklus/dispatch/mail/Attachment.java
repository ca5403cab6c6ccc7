package de.kontaktzyklus.dispatch.mail;

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

    @Override
    public byte[] content() {
        return content.clone();
    }
}
