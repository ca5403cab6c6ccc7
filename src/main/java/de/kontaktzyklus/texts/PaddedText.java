package de.kontaktzyklus.texts;

/** Fills a text up with blanks to the width of its column; a text that is longer stays as it is. */
public final class PaddedText {

    private PaddedText() {}

    public static String toTheLeft(String text, int width) {
        return text + blanks(text, width);
    }

    public static String toTheRight(String text, int width) {
        return blanks(text, width) + text;
    }

    private static String blanks(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length()));
    }
}
