package de.kontaktzyklus.export.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How the bytes of a content are to be read.
 *
 * @param charset the encoding
 * @param marks how many byte order marks it begins with; some programs write a second one
 * @param markLength bytes of all of them
 */
public record TextEncoding(Charset charset, int marks, int markLength) {

    /** The bytes of a mark, read as Latin-1. */
    private record Mark(String bytes, Charset charset) {}

    /** UTF-32 before UTF-16, whose mark it begins with. */
    private static final List<Mark> MARKS = List.of(
            new Mark("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8),
            new Mark("\u00FF\u00FE\0\0", Charset.forName("UTF-32LE")),
            new Mark("\0\0\u00FE\u00FF", Charset.forName("UTF-32BE")),
            new Mark("\u00FF\u00FE", StandardCharsets.UTF_16LE),
            new Mark("\u00FE\u00FF", StandardCharsets.UTF_16BE));

    /** Of a file that is not text. */
    static final TextEncoding NONE = unmarked(StandardCharsets.UTF_8);

    static TextEncoding unmarked(Charset charset) {
        return new TextEncoding(charset, 0, 0);
    }

    /** The encoding a byte order mark at the start announces; UTF-8 without a mark where there is none. */
    static TextEncoding ofMark(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return MARKS.stream()
                .filter(mark -> text.startsWith(mark.bytes()))
                .findFirst()
                .map(mark -> ofMark(text, mark))
                .orElse(NONE);
    }

    private static TextEncoding ofMark(String text, Mark mark) {
        int marks = 0;
        int length = 0;
        for (; text.startsWith(mark.bytes(), length); length += mark.bytes().length()) {
            marks++;
        }
        return new TextEncoding(mark.charset(), marks, length);
    }

    /**
     * UTF-16 without a mark: every second byte of the header line is NUL, and no other is. A character beyond Latin-1
     * in one column name in ten does not hide it.
     */
    static Optional<TextEncoding> ofNuls(byte[] start) {
        int[] nuls = new int[2];
        int from = firstWord(start);
        int end = from;
        for (; end < start.length && start[end] != '\n' && start[end] != '\r'; end++) {
            nuls[end & 1] += start[end] == 0 ? 1 : 0;
        }
        int characters = (end - from) / 2;
        if (characters == 0 || 10 * Math.max(nuls[0], nuls[1]) < 9 * characters) {
            return Optional.empty();
        }
        if (nuls[0] == 0) {
            return Optional.of(unmarked(StandardCharsets.UTF_16LE));
        }
        return nuls[1] == 0 ? Optional.of(unmarked(StandardCharsets.UTF_16BE)) : Optional.empty();
    }

    /** Behind blank lines. */
    private static int firstWord(byte[] start) {
        int at = 0;
        while (at < start.length && " \t\r\n\0".indexOf(start[at]) >= 0) {
            at++;
        }
        return at;
    }

    boolean hasMark() {
        return marks > 0;
    }
}
