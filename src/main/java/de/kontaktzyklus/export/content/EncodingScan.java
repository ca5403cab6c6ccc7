package de.kontaktzyklus.export.content;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the encoding of a content while its bytes are read: byte order mark, else strict UTF-8, else windows-1252
 * (contract, section 1). Remembers the first byte that windows-1252 does not define. If UTF-8 ends inside a character,
 * the file was cut off; read as windows-1252, every umlaut would be wrong, and nobody would notice.
 */
final class EncodingScan {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int LONGEST_MARK = 4;

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(1 << 14);
    private final byte[] start = new byte[LONGEST_MARK];
    private ByteBuffer pending = ByteBuffer.allocate(0);
    private boolean isUtf8 = true;
    private long position;
    private int line = 1;
    private long undefinedAt = -1;
    private int undefinedLine;
    private long beyondAscii;

    void feed(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            look(bytes[i], position + i);
        }
        position += count;
        if (isUtf8) {
            decode(bytes, count, false);
        }
    }

    private void look(byte value, long at) {
        if (at < LONGEST_MARK) {
            start[(int) at] = value;
        }
        if (value < 0) {
            beyondAscii++;
        }
        if (value == '\n') {
            line++;
        } else if (value < 0 && undefinedAt < 0 && isUndefined(value)) {
            undefinedAt = at;
            undefinedLine = line;
        }
    }

    private static boolean isUndefined(byte value) {
        return switch (value & 0xFF) {
            case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> true;
            default -> false;
        };
    }

    private void decode(byte[] bytes, int count, boolean end) {
        ByteBuffer in = ByteBuffer.allocate(pending.remaining() + count);
        in.put(pending).put(bytes, 0, count).flip();
        CoderResult result;
        do {
            decoded.clear();
            result = utf8.decode(in, decoded, end);
        } while (result.isOverflow());
        isUtf8 = !result.isError();
        pending = in;
    }

    /** Before it there are whole umlauts in UTF-8: in windows-1252 their two bytes do not occur together in words. */
    private void refuseIfCutOff(String file) {
        int rest = pending.remaining();
        if (rest > 0 && beyondAscii > rest) {
            throw new RefusedContentException(ExportFinding.atLine(file, line, Problem.CHARACTER_CUT));
        }
    }

    /** The result, when all bytes were read. */
    TextEncoding result(String file) {
        TextEncoding marked = TextEncoding.ofMark(Arrays.copyOf(start, (int) Math.min(position, LONGEST_MARK)));
        if (marked.markLength() > 0) {
            return marked;
        }
        if (isUtf8) {
            refuseIfCutOff(file);
            decode(new byte[0], 0, true);
        }
        if (!isUtf8 && undefinedAt >= 0) {
            throw new RefusedContentException(
                    ExportFinding.atLine(file, undefinedLine, Problem.ENCODING_UNREADABLE, undefinedAt));
        }
        return new TextEncoding(isUtf8 ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
    }
}
