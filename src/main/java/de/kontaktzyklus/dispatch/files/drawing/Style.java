package de.kontaktzyklus.dispatch.files.drawing;

/** Names of styles; the page's style sheet gives them colours and patterns, light and dark. */
final class Style {

    static final String TRACK = "track";
    static final String GRID = "grid";
    static final String AXIS = "axis";
    static final String QUIET = "quiet";
    static final String STRONG = "strong";
    static final String PLAIN = "plain";

    private Style() {}

    /** The style of a column's marks: its own for a status, the common one for all others. */
    static String of(String column) {
        return switch (column) {
            case "not-due", "due", "overdue", "suspended", "unclear" -> "fill-" + column;
            default -> "fill-value";
        };
    }
}
