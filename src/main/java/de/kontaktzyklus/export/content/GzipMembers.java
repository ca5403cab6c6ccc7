package de.kontaktzyklus.export.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks a {@code .gz}, all its members one after the other (RFC 1952). Java's own stream takes whatever follows a
 * member and is no whole header for the end of the file: what was cut off there would be lost without a word. Here only
 * NUL padding may follow the last member.
 */
final class GzipMembers extends InputStream {

    private static final int MAGIC_1 = 0x1F;
    private static final int MAGIC_2 = 0x8B;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream packed;
    private final byte[] buffer;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private int at;
    private int end;
    private boolean isOver;

    /** @throws ZipException when the first member does not begin as one */
    GzipMembers(InputStream packed, int bufferSize) throws IOException {
        this.packed = packed;
        this.buffer = new byte[bufferSize];
        readHeader(nextByte());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        while (!isOver && count > 0) {
            int read = inflate(target, offset, count);
            checksum.update(target, offset, read);
            if (inflater.finished()) {
                endMember();
            }
            if (read > 0) {
                return read;
            }
        }
        return isOver ? -1 : 0;
    }

    private int inflate(byte[] target, int offset, int count) throws IOException {
        try {
            int read = inflater.inflate(target, offset, count);
            while (read == 0 && !inflater.finished()) {
                if (inflater.needsDictionary()) {
                    throw new ZipException("Dictionary wanted");
                }
                fill();
                inflater.setInput(buffer, 0, end);
                read = inflater.inflate(target, offset, count);
            }
            return read;
        } catch (DataFormatException e) {
            throw (ZipException) new ZipException("Broken data").initCause(e);
        }
    }

    private void fill() throws IOException {
        at = 0;
        end = Math.max(0, packed.read(buffer));
        if (end == 0) {
            throw new EOFException("Ends within a member");
        }
    }

    /** Checks what the trailer says of the member, and looks for the next one. */
    private void endMember() throws IOException {
        at = end - inflater.getRemaining();
        if (nextWord() != checksum.getValue() || nextWord() != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("Checksum or length is wrong");
        }
        int next = byteIfAny();
        if (next > 0) {
            readHeader(next);
            return;
        }
        while (next == 0) {
            next = byteIfAny();
        }
        if (next > 0) {
            throw new ZipException("Something behind the padding");
        }
        isOver = true;
    }

    private void readHeader(int first) throws IOException {
        if (first != MAGIC_1 || nextByte() != MAGIC_2 || nextByte() != 8) {
            throw new ZipException("No member begins here");
        }
        int flags = nextByte();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("Unknown flags");
        }
        skip(6); // time, strength, system
        if ((flags & EXTRA) != 0) {
            skip(nextByte() | (nextByte() << 8));
        }
        skipText((flags & NAME) != 0);
        skipText((flags & COMMENT) != 0);
        skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
        inflater.reset();
        checksum.reset();
        inflater.setInput(buffer, at, end - at);
    }

    private void skipText(boolean isThere) throws IOException {
        while (isThere && nextByte() != 0) {
            // not read
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            nextByte();
        }
    }

    private long nextWord() throws IOException {
        return nextByte() | (nextByte() << 8) | (nextByte() << 16) | ((long) nextByte() << 24);
    }

    private int nextByte() throws IOException {
        int next = byteIfAny();
        if (next < 0) {
            throw new EOFException("Ends within header or trailer");
        }
        return next;
    }

    private int byteIfAny() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, packed.read(buffer));
        }
        return at == end ? -1 : buffer[at++] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
