package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Need over time, with a limit across each column; what is above it looks like overdue cases. */
final class LoadColumns {

    private static final double TOP = 54;
    private static final double FILLED = 0.5;
    private static final double LIMIT = 0.84;
    private static final double ABOVE = 7;

    private final Chart chart;
    private final SummaryTexts texts;
    private final Canvas canvas;
    private final TimeAxis axis;
    private final double unit;

    LoadColumns(Chart chart, SummaryTexts texts, Canvas canvas) {
        this.chart = chart;
        this.texts = texts;
        this.canvas = canvas;
        this.axis = new TimeAxis(chart, texts, canvas);
        double highest = chart.rows().stream()
                .mapToDouble(row -> Math.max(need(row), limit(row).orElse(0d)))
                .max()
                .orElse(0);
        this.unit = highest == 0 ? 0 : (axis.bottom() - TOP) / highest;
    }

    void draw() {
        for (int i = 0; i < chart.rows().size(); i++) {
            column(chart.rows().get(i), i);
        }
        axis.draw();
    }

    private void column(Row row, int i) {
        double within = Math.min(need(row), limit(row).orElse(need(row)));
        double left = axis.middle(i) - axis.pitch() * FILLED / 2;
        double width = axis.pitch() * FILLED;
        canvas.box(left, axis.bottom() - within * unit, width, within * unit, Style.of("value"));
        canvas.box(left, axis.bottom() - need(row) * unit, width, (need(row) - within) * unit, Style.of("overdue"));
        limit(row).ifPresent(limit -> limitLine(limit, i));
        double highest = Math.max(need(row), limit(row).orElse(0d));
        String style = need(row) > within ? Style.STRONG : Style.PLAIN;
        List<String> limits = limitLines(row, i);
        double y = axis.bottom() - highest * unit - ABOVE - limits.size() * Style.LEADING;
        canvas.lines(axis.middle(i), y + Style.LEADING, limits, Canvas.MIDDLE, Style.QUIET);
        if (axis.shows(i, each -> texts.shown(needCell(each)), Style.STRONG)) {
            canvas.label(axis.middle(i), y, texts.shown(needCell(row)), Canvas.MIDDLE, style);
        }
    }

    /** In as many lines as it has words, where one is too long. */
    private List<String> limitLines(Row row, int i) {
        if (limitText(row).isEmpty() || !axis.shows(i, this::limitNumber, Style.QUIET)) {
            return List.of();
        }
        return Style.lines(
                limitText(row), Style.QUIET, Math.max(axis.pitch(), Style.width(limitNumber(row), Style.QUIET)));
    }

    private String limitNumber(Row row) {
        return chart.beside(row).map(texts::shown).orElse("");
    }

    private void limitLine(double limit, int i) {
        double y = axis.bottom() - limit * unit;
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
