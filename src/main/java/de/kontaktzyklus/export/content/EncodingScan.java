package de.kontaktzyklus.export.content;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.content.EncodingEvidence.Basis;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds the encoding of a content by evidence while its bytes pass (docs/operations.md, What an export may look like):
 * the byte order mark; else UTF-16 where every second byte of the header line is NUL; else what outweighs the other,
 * the multi-byte sequences of UTF-8 or the bytes beyond ASCII outside of them.
 */
final class EncodingScan {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BEGINNING = 1 << 13;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private final Utf8Sequence sequence = new Utf8Sequence();
    private long position;
    private int line = 1;
    private boolean afterReturn;
    private long sequences;
    private long outside;
    private long outsideAt;
    private int outsideLine;
    private long undefinedAt = -1;
    private int undefinedLine;

    void feed(byte[] bytes, int count) {
        if (beginning.size() < BEGINNING) {
            beginning.write(bytes, 0, Math.min(count, BEGINNING - beginning.size()));
        }
        for (int i = 0; i < count; i++) {
            look(bytes[i]);
            position++;
        }
    }

    private void look(byte value) {
        if (value >= 0 && sequence.isEmpty()) {
            countLine(value);
            return;
        }
        if (isUndefined(value) && undefinedAt < 0) {
            undefinedAt = position;
            undefinedLine = line;
        }
        int broken = sequence.add(value);
        if (broken > 0) {
            countOutside(broken, value);
        }
        if (sequence.isWhole()) {
            sequences++;
            sequence.clear();
        }
        if (value >= 0) {
            countLine(value);
        }
    }

    private void countOutside(int bytes, byte last) {
        if (outside == 0) {
            outsideAt = position - bytes + (last < 0 && sequence.isEmpty() ? 1 : 0);
            outsideLine = line;
        }
        outside += bytes;
    }

    private void countLine(byte value) {
        if ((value == '\n' && !afterReturn) || value == '\r') {
            line++;
        }
        afterReturn = value == '\r';
    }

    /** windows-1252 gives no character to these. */
    private static boolean isUndefined(byte value) {
        return switch (value & 0xFF) {
            case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> true;
            default -> false;
        };
    }

    /** The first bytes of the content, as many as were kept. */
    byte[] beginning() {
        return beginning.toByteArray();
    }

    /**
     * What the scan has found once all bytes have passed.
     *
     * @throws RefusedContentException when the bytes are no text, or contradict their mark
     */
    TextEncoding result(String file) {
        if (!sequence.isEmpty()) {
            countOutside(sequence.drop(), (byte) 0);
        }
        TextEncoding marked = TextEncoding.ofMark(beginning());
        if (marked.hasMark()) {
            return marked.charset().equals(StandardCharsets.UTF_8) ? marked(file, marked) : marked;
        }
        return TextEncoding.ofNuls(beginning()).orElseGet(() -> unmarked(file));
    }

    /** Why the encoding is what {@link #result} says it is. */
    EncodingEvidence evidence(TextEncoding encoding) {
        boolean isOfBytes =
                encoding.charset().equals(WINDOWS_1252) || encoding.charset().equals(StandardCharsets.UTF_8);
        long inText = encoding.charset().equals(StandardCharsets.UTF_8) ? sequences - encoding.marks() : sequences;
        if (encoding.hasMark()) {
            return isOfBytes
                    ? new EncodingEvidence(Basis.MARK, inText, outside)
                    : new EncodingEvidence(Basis.MARK, 0, 0);
        }
        if (!isOfBytes) {
            return new EncodingEvidence(Basis.NULS, 0, 0);
        }
        if (sequences == 0 && outside == 0) {
            return new EncodingEvidence(Basis.ASCII_ONLY, 0, 0);
        }
        Basis basis = encoding.charset().equals(WINDOWS_1252) ? Basis.BYTES : Basis.SEQUENCES;
        return new EncodingEvidence(basis, inText, outside);
    }

    /** The marks themselves are sequences of UTF-8 and are no evidence. */
    private TextEncoding marked(String file, TextEncoding marked) {
        long inText = sequences - marked.marks();
        if (outside > 0 && outside >= inText) {
            throw new RefusedContentException(
                    ExportFinding.atLine(file, outsideLine, Problem.MARK_CONTRADICTED, outsideAt));
        }
        return marked;
    }

    private TextEncoding unmarked(String file) {
        if (outside == 0 || sequences > outside) {
            return TextEncoding.unmarked(StandardCharsets.UTF_8);
        }
        if (undefinedAt >= 0) {
            throw new RefusedContentException(
                    ExportFinding.atLine(file, undefinedLine, Problem.ENCODING_UNREADABLE, undefinedAt));
        }
        return TextEncoding.unmarked(WINDOWS_1252);
    }
}
