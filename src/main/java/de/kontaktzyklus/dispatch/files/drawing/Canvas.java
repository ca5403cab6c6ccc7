package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.drawing.Drawing.Box;
import de.kontaktzyklus.dispatch.files.drawing.Drawing.Dot;
import de.kontaktzyklus.dispatch.files.drawing.Drawing.Label;
import de.kontaktzyklus.dispatch.files.drawing.Drawing.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the marks of a drawing. Places are rounded to tenths, so that the page stays small and the same everywhere.
 */
final class Canvas {

    static final double WIDTH = 580;
    static final String START = "start";
    static final String MIDDLE = "middle";
    static final String END = "end";

    private static final double TENTHS = 10;

    private final List<Box> boxes = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private double height;

    void endsAt(double y) {
        height = y;
    }

    double height() {
        return height;
    }

    void box(double x, double y, double width, double high, String style) {
        if (width > 0 && high > 0) {
            boxes.add(new Box(rounded(x), rounded(y), rounded(width), rounded(high), style));
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

    List<Box> boxes() {
        return List.copyOf(boxes);
    }

    List<Stroke> strokes() {
        return List.copyOf(strokes);
    }

    List<Dot> dots() {
        return List.copyOf(dots);
    }

    List<Label> labels() {
        return List.copyOf(labels);
    }

    private static double rounded(double number) {
        return Math.round(number * TENTHS) / TENTHS;
    }
}
