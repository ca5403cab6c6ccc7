package de.kontaktzyklus.export.content;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 over characters that are not kept. */
final class TailHash {

    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 12);
    private final MessageDigest sha256 = Inspection.newSha256();
    private boolean isEmpty = true;

    void add(char c) {
        if (buffer.remaining() < Character.BYTES) {
            sha256.update(buffer.flip());
            buffer.clear();
        }
        buffer.putChar(c);
        isEmpty = false;
    }

    boolean isEmpty() {
        return isEmpty;
    }

    /** The hash of all that was added since the last one, in hexadecimal. */
    String take() {
        sha256.update(buffer.flip());
        buffer.clear();
        isEmpty = true;
        return HexFormat.of().formatHex(sha256.digest());
    }
}
