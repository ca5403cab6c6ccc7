package de.kontaktzyklus.export.text;

/** The characters of a field: which are blank, which nobody sees, and which are neither. */
public final class CellText {

    /** What old programs write at the end of a text. */
    static final char END_OF_FILE = '\u001A';

    private static final char NEXT_LINE = '\u0085';

    private CellText() {}

    /** Without the white space around it, of whatever kind. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }

    /** Whether a text is what most are: letters, digits and signs of Western Europe, with nothing to take away. */
    public static boolean isSimple(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c > '~' && (c < '\u00C0' || c > '\u017F'))) {
                return false;
            }
        }
        return length == 0 || (isBegin(text.charAt(0)) && text.charAt(length - 1) != ' ');
    }

    private static boolean isBegin(char first) {
        return first != ' ' && first != '=' && first != '\'';
    }

    /** Whether a text has nothing that anybody could read. */
    public static boolean isNothing(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i)) && !isInvisible(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Of those that are removed wherever they stand in a value (docs/operations.md, What an export may look like). */
    static boolean isInvisible(char c) {
        if (c < '\u200B') {
            return c == 0 || c == END_OF_FILE || c == '\u00AD';
        }
        return c <= '\u200F' || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2060' && c <= '\u2064') || c == '\uFEFF';
    }

    /**
     * Neither invisible nor one of the blanks that are not meant as such (docs/operations.md, What an export may look
     * like).
     */
    public static boolean isPlain(char c) {
        if (c < '\u00A0') {
            return c != 0 && c != END_OF_FILE;
        }
        return !isInvisible(c) && !isSpecialBlank(c);
    }

    private static boolean isSpecialBlank(char c) {
        return switch (c) {
            case '\u00A0', '\u2007', '\u2009', '\u2028', '\u2029', '\u202F' -> true;
            default -> false;
        };
    }
}
