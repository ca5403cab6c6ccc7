package de.kontaktzyklus.export.content;

/** The marks that stand in a text for bytes that are not of its encoding; see {@link MarkingReader}. */
public final class BrokenBytes {

    private BrokenBytes() {}

    /** Whether a byte of this text was not of the encoding. */
    public static boolean areIn(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= Character.MIN_LOW_SURROGATE && MarkingReader.isMark(before, c)) {
                return true;
            }
            before = c;
        }
        return false;
    }
}
