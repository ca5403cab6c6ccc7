package de.kontaktzyklus.export.text;

/** Text of a field, trimmed of all Unicode white space; exports from spreadsheets contain no-break spaces. */
public final class CellText {

    private static final char NEXT_LINE = '\u0085';

    private CellText() {}

    public static String trimmed(char[] buffer, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && isBlank(buffer[from])) {
            from++;
        }
        while (to > from && isBlank(buffer[to - 1])) {
            to--;
        }
        return from == to ? "" : new String(buffer, from, to - from);
    }

    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }
}
