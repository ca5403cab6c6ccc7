package de.kontaktzyklus.dispatch.files.drawing;

import java.util.List;

/**
 * A finished drawing, once for windows, once for phones and paper.
 *
 * <p>Public, like its parts, because the compiled template reads it.
 *
 * @param id unique on the page
 * @param title what it shows
 * @param reading what it shows, in one or two sentences
 * @param description text for those who cannot see it
 * @param legend what the styles mean; empty where there is only one
 * @param wide for windows
 * @param narrow for phones, and for paper, where two stand side by side
 */
public record Drawing(
        String id, String title, String reading, String description, List<Swatch> legend, Plane wide, Plane narrow) {

    /** Marks, in the units of the view box; where there is room one unit is one pixel. */
    public record Plane(
            double width, double height, List<Box> boxes, List<Stroke> strokes, List<Dot> dots, List<Label> labels) {}

    /** A rectangle. */
    public record Box(double x, double y, double width, double height, String style) {}

    /**
     * A line.
     *
     * @param path as SVG writes it
     */
    public record Stroke(String path, String style) {}

    /** A point of a line. */
    public record Dot(double x, double y, String style) {}

    /**
     * A word or number.
     *
     * @param anchor {@code start}, {@code middle} or {@code end} of the text is at x
     */
    public record Label(double x, double y, String text, String anchor, String style) {}

    /** An entry of the legend. */
    public record Swatch(String style, String text) {}
}
