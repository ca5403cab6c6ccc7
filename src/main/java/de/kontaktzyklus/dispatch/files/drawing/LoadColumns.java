package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;
import java.util.Optional;

/** Need over time, with a limit across each column; what is above it looks like overdue cases. */
final class LoadColumns {

    private static final double TOP = 40;
    private static final double BOTTOM = 190;
    private static final double FILLED = 0.5;
    private static final double LIMIT = 0.84;
    private static final double ABOVE = 22;
    private static final double ABOVE_SECOND_LINE = 7;

    private final Chart chart;
    private final SummaryTexts texts;
    private final Canvas canvas;
    private final TimeAxis axis;
    private final double unit;

    LoadColumns(Chart chart, SummaryTexts texts, Canvas canvas) {
        this.chart = chart;
        this.texts = texts;
        this.canvas = canvas;
        this.axis = new TimeAxis(chart, texts);
        double highest = chart.rows().stream()
                .mapToDouble(row -> Math.max(need(row), limit(row).orElse(0d)))
                .max()
                .orElse(0);
        this.unit = highest == 0 ? 0 : (BOTTOM - TOP) / highest;
    }

    void draw() {
        for (int i = 0; i < chart.rows().size(); i++) {
            column(chart.rows().get(i), i);
        }
        axis.draw(canvas, BOTTOM);
    }

    private void column(Row row, int i) {
        double within = Math.min(need(row), limit(row).orElse(need(row)));
        double left = axis.middle(i) - axis.pitch() * FILLED / 2;
        double width = axis.pitch() * FILLED;
        canvas.box(left, BOTTOM - within * unit, width, within * unit, Style.of("value"));
        canvas.box(left, BOTTOM - need(row) * unit, width, (need(row) - within) * unit, Style.of("overdue"));
        limit(row).ifPresent(limit -> limitLine(limit, i));
        double highest = Math.max(need(row), limit(row).orElse(0d));
        String style = need(row) > within ? Style.STRONG : Style.PLAIN;
        double y = BOTTOM - highest * unit;
        canvas.label(axis.middle(i), y - ABOVE, texts.shown(needCell(row)), Canvas.MIDDLE, style);
        canvas.label(axis.middle(i), y - ABOVE_SECOND_LINE, limitText(row), Canvas.MIDDLE, Style.QUIET);
    }

    private void limitLine(double limit, int i) {
        double y = BOTTOM - limit * unit;
        double half = axis.pitch() * LIMIT / 2;
        canvas.line(axis.middle(i) - half, y, axis.middle(i) + half, y, "limit");
    }

    private String limitText(Row row) {
        return chart.beside(row)
                .filter(limit -> limit.measure().isPresent())
                .map(limit -> texts.text("chart.of", texts.shown(limit)))
                .orElse("");
    }

    private Cell needCell(Row row) {
        return chart.cell(row, chart.series().get(0));
    }

    private double need(Row row) {
        return number(needCell(row)).orElse(0d);
    }

    private Optional<Double> limit(Row row) {
        return chart.beside(row).flatMap(LoadColumns::number);
    }

    private static Optional<Double> number(Cell cell) {
        return cell.measure().map(BigDecimal::doubleValue);
    }
}
