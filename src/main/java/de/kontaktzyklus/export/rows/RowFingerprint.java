package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.Fingerprint;
import de.kontaktzyklus.export.content.Inspection;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;

/**
 * Fingerprint over all fields of a row: the first 128 bits of SHA-256 over each field's length and characters. The
 * lengths keep "ab|c" and "a|bc" apart; with 128 bits of a cryptographic hash two different rows never look equal, not
 * even rows that somebody makes for this purpose.
 */
final class RowFingerprint {

    private final MessageDigest sha256 = Inspection.newSha256();
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 12);

    Fingerprint of(List<String> fields) {
        buffer.clear();
        for (String field : fields) {
            add(field);
        }
        sha256.update(buffer.flip());
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
        return new Fingerprint(hash.getLong(), hash.getLong());
    }

    private void add(String field) {
        int needed = Integer.BYTES + field.length() * Character.BYTES;
        if (buffer.remaining() < needed) {
            buffer = ByteBuffer.allocate(2 * (buffer.capacity() + needed)).put(buffer.flip());
        }
        buffer.putInt(field.length());
        for (int i = 0; i < field.length(); i++) {
            buffer.putChar(field.charAt(i));
        }
    }
}
