package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;
import java.util.List;

/** One bar a row: the first and the last from zero, the others from the level before to the level after. */
final class BridgeBars {

    private static final double LEFT = 196;
    private static final double RIGHT = 520;
    private static final double TOP = 8;
    private static final double PITCH = 26;
    private static final double THICK = 16;
    private static final double BASELINE = 12.5;
    private static final double GAP = 8;

    private final Chart chart;
    private final SummaryTexts texts;
    private final Canvas canvas;
    private final double unit;

    BridgeBars(Chart chart, SummaryTexts texts, Canvas canvas) {
        this.chart = chart;
        this.texts = texts;
        this.canvas = canvas;
        double highest = chart.rows().stream().mapToDouble(this::level).max().orElse(0);
        this.unit = highest == 0 ? 0 : (RIGHT - LEFT) / highest;
    }

    void draw() {
        double y = TOP;
        double before = 0;
        List<Row> rows = chart.rows();
        for (int i = 0; i < rows.size(); i++) {
            boolean isLevel = i == 0 || rows.get(i).total();
            bar(rows.get(i), y, isLevel ? 0 : before, isLevel);
            before = level(rows.get(i));
            if (i < rows.size() - 1) {
                canvas.line(x(before), y + THICK, x(before), y + PITCH, Style.GRID);
            }
            y += PITCH;
        }
        canvas.line(LEFT, TOP - GAP / 2, LEFT, y - PITCH + THICK + GAP / 2, Style.AXIS);
        canvas.endsAt(y - PITCH + THICK + GAP);
    }

    private void bar(Row row, double y, double before, boolean isLevel) {
        double low = Math.min(before, level(row));
        double high = Math.max(before, level(row));
        String style = isLevel ? "value" : level(row) < before ? "not-due" : "overdue";
        canvas.box(x(low), y, (high - low) * unit, THICK, Style.of(style));
        canvas.label(
                LEFT - GAP,
                y + BASELINE,
                texts.shown(row.cells().get(0)),
                Canvas.END,
                isLevel ? Style.STRONG : Style.PLAIN);
        canvas.label(
                x(high) + GAP,
                y + BASELINE,
                texts.shown(chart.cell(row, chart.series().get(0))),
                Canvas.START,
                isLevel ? Style.STRONG : Style.PLAIN);
    }

    private double x(double level) {
        return LEFT + level * unit;
    }

    private double level(Row row) {
        return chart.beside(row)
                .flatMap(Cell::measure)
                .map(BigDecimal::doubleValue)
                .orElse(0d);
    }
}
