package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.drawing.Drawing.Box;
import de.kontaktzyklus.dispatch.files.drawing.Drawing.Dot;
import de.kontaktzyklus.dispatch.files.drawing.Drawing.Label;
import de.kontaktzyklus.dispatch.files.drawing.Drawing.Plane;
import de.kontaktzyklus.dispatch.files.drawing.Drawing.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the marks of a drawing. Places are rounded to tenths, so that the page stays small and the same everywhere.
 */
final class Canvas {

    static final double WIDE = 580;
    /** What a phone of 375 pixels shows without being moved, and half a sheet of paper in letters of 9 points. */
    static final double NARROW = 340;

    static final String START = "start";
    static final String MIDDLE = "middle";
    static final String END = "end";

    private static final double TENTHS = 10;

    private final double width;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private double height;

    Canvas(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    boolean isNarrow() {
        return width < WIDE;
    }

    void endsAt(double y) {
        height = y;
    }

    void box(double x, double y, double wide, double high, String style) {
        if (wide > 0 && high > 0) {
            boxes.add(new Box(rounded(x), rounded(y), rounded(wide), rounded(high), style));
        }
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        strokes.add(new Stroke("M" + rounded(x1) + " " + rounded(y1) + "L" + rounded(x2) + " " + rounded(y2), style));
    }

    void dot(double x, double y, String style) {
        dots.add(new Dot(rounded(x), rounded(y), style));
    }

    void label(double x, double y, String text, String anchor, String style) {
        if (!text.isEmpty()) {
            labels.add(new Label(rounded(x), rounded(y), text, anchor, style));
        }
    }

    /** Lines below one another; the first has its base line at y. */
    void lines(double x, double y, List<String> lines, String anchor, String style) {
        for (int i = 0; i < lines.size(); i++) {
            label(x, y + i * Style.LEADING, lines.get(i), anchor, style);
        }
    }

    Plane plane() {
        return new Plane(
                width,
                rounded(height),
                List.copyOf(boxes),
                List.copyOf(strokes),
                List.copyOf(dots),
                List.copyOf(labels));
    }

    private static double rounded(double number) {
        return Math.round(number * TENTHS) / TENTHS;
    }
}
