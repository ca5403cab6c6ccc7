package de.kontaktzyklus.texts;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text between its words, so that no line is too long. A word that is longer than a line, such as a path,
 * stays whole.
 */
public final class WrappedText {

    private WrappedText() {}

    /**
     * The text in lines that break at blanks.
     *
     * @param columns of the longest line, indent included
     * @param first stands before the first line
     * @param next stands before each other line
     */
    public static List<String> lines(String text, int columns, String first, String next) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : text.split(" ", -1)) {
            if (!line.toString().isBlank() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line = new StringBuilder(next).append(word);
            } else {
                line.append(begun ? " " : "").append(word);
            }
            begun = true;
        }
        lines.add(line.toString());
        return lines;
    }
}
