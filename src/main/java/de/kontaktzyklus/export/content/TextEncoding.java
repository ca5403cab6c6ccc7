package de.kontaktzyklus.export.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a content are to be read.
 *
 * @param charset the encoding
 * @param markLength bytes of the byte order mark, 0 without one
 */
public record TextEncoding(Charset charset, int markLength) {

    /** The encoding of the byte order mark at the start; without a mark it is UTF-8. */
    static TextEncoding ofMark(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(start, 0xFF, 0xFE, 0, 0)) { // before UTF-16, whose mark it begins with
            return new TextEncoding(Charset.forName("UTF-32LE"), 4);
        }
        if (startsWith(start, 0, 0, 0xFE, 0xFF)) {
            return new TextEncoding(Charset.forName("UTF-32BE"), 4);
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0);
    }

    private static boolean startsWith(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
