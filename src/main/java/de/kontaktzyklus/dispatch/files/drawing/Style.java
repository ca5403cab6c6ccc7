package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.charts.LabelWidths;
import java.util.List;

/**
 * Names of styles; the page's style sheet gives them colours and patterns, light and dark. The sizes of labels stand in
 * both, because labels are measured here.
 */
final class Style {

    static final String TRACK = "track";
    static final String GRID = "grid";
    static final String AXIS = "axis";
    static final String QUIET = "quiet";
    static final String STRONG = "strong";
    static final String PLAIN = "plain";

    /** From one base line to the next, in the units of the drawing. */
    static final double LEADING = 15;

    private static final double SIZE = 13;
    private static final double QUIET_SIZE = 12;

    private Style() {}

    /** The style of a column's marks: its own for a status, the common one for all others. */
    static String of(String column) {
        return switch (column) {
            case "not-due", "due", "overdue", "suspended", "unclear" -> "fill-" + column;
            default -> "fill-value";
        };
    }

    static double size(String style) {
        return style.equals(QUIET) ? QUIET_SIZE : SIZE;
    }

    /** How wide a label is, in the units of the drawing. */
    static double width(String text, String style) {
        return LabelWidths.of(text, size(style), style.equals(STRONG));
    }

    /** A label in lines that fit. */
    static List<String> lines(String text, String style, double room) {
        return LabelWidths.lines(text, room, size(style), style.equals(STRONG));
    }
}
