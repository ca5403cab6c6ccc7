package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.util.List;

/** The names left of bars: as wide as the longest, at most a part of the drawing; what is longer has several lines. */
final class BarNames {

    private static final double MOST = 0.42;
    private static final double GAP = 10;

    private final SummaryTexts texts;
    private final double room;

    BarNames(Chart chart, SummaryTexts texts, Canvas canvas) {
        this.texts = texts;
        double longest = chart.rows().stream()
                .mapToDouble(row -> Style.width(name(row), Style.STRONG))
                .max()
                .orElse(0);
        this.room = Math.min(longest, canvas.width() * MOST);
    }

    /** Where the bars begin. */
    double right() {
        return Math.ceil(room + GAP);
    }

    /** How much higher than one line the name is. */
    double beyondOneLine(Row row) {
        return (lines(row).size() - 1) * Style.LEADING;
    }

    void draw(Canvas canvas, Row row, double baseline, String style) {
        canvas.lines(right() - GAP, baseline, lines(row), Canvas.END, style);
    }

    /** Measured in bold, which is wider, so that rows differ in nothing else. */
    private List<String> lines(Row row) {
        return Style.lines(name(row), Style.STRONG, room);
    }

    private String name(Row row) {
        return texts.shown(row.cells().get(0));
    }
}
