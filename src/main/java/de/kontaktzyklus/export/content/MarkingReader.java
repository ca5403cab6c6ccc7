package de.kontaktzyklus.export.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8. Each byte that belongs to no character becomes half a surrogate pair, which no valid UTF-8 ever gives,
 * so that the row in which it stands is known and no other pays for it.
 */
final class MarkingReader extends Reader {

    private static final int FIRST_MARK = 0xDC00;
    private static final int BUFFER = 1 << 14;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private boolean isOver;

    MarkingReader(InputStream in) {
        this.in = in;
    }

    /** Whether a character stands for a byte that is not of the encoding. */
    static boolean isMark(char before, char c) {
        return c >= FIRST_MARK && c <= FIRST_MARK + 0xFF && !Character.isHighSurrogate(before);
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        CharBuffer target = CharBuffer.wrap(buffer, offset, count).slice();
        while (target.position() == 0) {
            CoderResult result = decoder.decode(bytes, target, isOver);
            if (result.isMalformed()) {
                mark(result.length(), target);
            } else if (result.isUnderflow() && isOver) {
                return target.position() == 0 ? -1 : target.position();
            } else if (result.isUnderflow()) {
                fill();
            } else if (target.position() == 0) {
                throw new IllegalArgumentException("At least two characters are read, not " + count);
            }
        }
        return target.position();
    }

    private void mark(int length, CharBuffer target) {
        for (int i = 0; i < length && target.hasRemaining(); i++) {
            target.put((char) (FIRST_MARK + (bytes.get() & 0xFF)));
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        isOver = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
