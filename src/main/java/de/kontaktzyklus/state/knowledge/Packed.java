package de.kontaktzyklus.state.knowledge;

import de.kontaktzyklus.audit.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A text, packed while it is written: it is never in memory as a whole. */
final class Packed {

    private final String sha256;
    private final byte[] content;

    /** @param sha256 of the text */
    Packed(String sha256, byte[] content) {
        this.sha256 = sha256;
        this.content = content;
    }

    String sha256() {
        return sha256;
    }

    byte[] content() {
        return content;
    }

    static Packed of(Writer text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MessageDigest sha256 = newSha256();
        try (OutputStream out = new DigestOutputStream(new GZIPOutputStream(bytes), sha256)) {
            text.writeTo(out);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot be packed", failed);
        }
        return new Packed(HexFormat.of().formatHex(sha256.digest()), bytes.toByteArray());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * The text.
     *
     * @throws IOException if it has another hash, or cannot be unpacked
     */
    byte[] text() throws IOException {
        byte[] text = unpacked().readAllBytes();
        if (!Sha256.of(text).equals(sha256)) {
            throw new IOException("Another text");
        }
        return text;
    }

    InputStream unpacked() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(content));
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Packed[" + sha256 + "]";
    }

    /** Writes the text in UTF-8. */
    @FunctionalInterface
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }
}
