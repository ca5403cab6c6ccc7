package de.kontaktzyklus.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The bytes of a finished mail, compressed: all mails of a day are in memory until one transaction records them, and
 * long tables become much smaller.
 */
public final class MailContent {

    private final byte[] deflated;
    private final int size;

    private MailContent(byte[] deflated, int size) {
        this.deflated = deflated;
        this.size = size;
    }

    public static MailContent of(byte[] message) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(kept)) {
            deflater.write(message);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return new MailContent(kept.toByteArray(), message.length);
    }

    /** The whole message as of RFC 5322, headers and body; a new array at each call. */
    public byte[] bytes() {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return inflater.readAllBytes();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /** Bytes of the whole message, as the mail server counts them. */
    public int size() {
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailContent content && Arrays.equals(deflated, content.deflated);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(deflated);
    }

    /** Not the content, so that no log line can name a person. */
    @Override
    public String toString() {
        return "MailContent[…]";
    }
}
