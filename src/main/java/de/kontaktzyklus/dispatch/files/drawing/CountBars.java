package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;

/** One bar a row, made of as many parts as there are series; each part with enough room shows its number. */
final class CountBars {

    private static final double FIRST_ROW = 18;
    private static final double PITCH = 34;
    private static final double THICK = 16;
    private static final double BASELINE = 12.5;
    private static final double GAP = 10;
    private static final double ABOVE = 4;

    private final Chart chart;
    private final SummaryTexts texts;
    private final Canvas canvas;
    private final BarNames names;
    private final double left;
    private final double right;

    CountBars(Chart chart, SummaryTexts texts, Canvas canvas) {
        this.chart = chart;
        this.texts = texts;
        this.canvas = canvas;
        this.names = new BarNames(chart, texts, canvas);
        this.left = names.right();
        this.right = canvas.width() - 2 * GAP - (isOfParts() ? 0 : widestValue());
    }

    private double widestValue() {
        return chart.rows().stream()
                .mapToDouble(row -> Style.width(value(row), Style.STRONG))
                .max()
                .orElse(0);
    }

    void draw() {
        double longest = chart.rows().stream().mapToDouble(this::length).max().orElse(0);
        double y = FIRST_ROW;
        for (Row row : chart.rows()) {
            names.draw(canvas, row, y + BASELINE, Style.PLAIN);
            bar(row, y, longest == 0 ? 0 : (right - left) / longest);
            y += PITCH + names.beyondOneLine(row);
        }
        canvas.line(left, FIRST_ROW - ABOVE, left, y - PITCH + THICK + ABOVE, Style.AXIS);
        canvas.endsAt(y - PITCH + THICK + GAP);
    }

    private void bar(Row row, double y, double unit) {
        double x = left;
        for (String column : chart.series()) {
            Cell cell = chart.cell(row, column);
            double width = unit * count(cell);
            canvas.box(x, y, width, THICK, Style.of(column));
            if (isOfParts() && width >= Style.width(texts.shown(cell), Style.QUIET)) {
                canvas.label(x + width / 2, y - ABOVE, texts.shown(cell), Canvas.MIDDLE, Style.QUIET);
            }
            x += width;
        }
        if (!isOfParts()) {
            canvas.label(x + GAP, y + BASELINE, value(row), Canvas.START, Style.STRONG);
        }
    }

    private boolean isOfParts() {
        return chart.series().size() > 1;
    }

    private String value(Row row) {
        return texts.shown(chart.cell(row, chart.series().get(0)));
    }

    private double length(Row row) {
        return chart.series().stream()
                .mapToDouble(column -> count(chart.cell(row, column)))
                .sum();
    }

    private static double count(Cell cell) {
        return cell.measure().map(BigDecimal::doubleValue).orElse(0d);
    }
}
