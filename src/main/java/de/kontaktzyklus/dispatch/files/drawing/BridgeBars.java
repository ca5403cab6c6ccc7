package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;
import java.util.List;

/** One bar a row: the first and the last from zero, the others from the level before to the level after. */
final class BridgeBars {

    private static final double TOP = 8;
    private static final double PITCH = 26;
    private static final double THICK = 16;
    private static final double BASELINE = 12.5;
    private static final double GAP = 8;

    private final Chart chart;
    private final SummaryTexts texts;
    private final Canvas canvas;
    private final BarNames names;
    private final double left;
    private final double unit;

    BridgeBars(Chart chart, SummaryTexts texts, Canvas canvas) {
        this.chart = chart;
        this.texts = texts;
        this.canvas = canvas;
        this.names = new BarNames(chart, texts, canvas);
        this.left = names.right();
        double highest = chart.rows().stream().mapToDouble(this::level).max().orElse(0);
        this.unit = highest == 0 ? 0 : (canvas.width() - left - GAP - widestValue()) / highest;
    }

    private double widestValue() {
        return chart.rows().stream()
                .mapToDouble(row -> Style.width(value(row), Style.STRONG))
                .max()
                .orElse(0);
    }

    void draw() {
        double y = TOP;
        double before = 0;
        List<Row> rows = chart.rows();
        for (int i = 0; i < rows.size(); i++) {
            boolean isLevel = i == 0 || rows.get(i).total();
            bar(rows.get(i), y, isLevel ? 0 : before, isLevel);
            before = level(rows.get(i));
            double next = y + PITCH + names.beyondOneLine(rows.get(i));
            if (i < rows.size() - 1) {
                canvas.line(x(before), y + THICK, x(before), next, Style.GRID);
            }
            y = next;
        }
        canvas.line(left, TOP - GAP / 2, left, y - PITCH + THICK + GAP / 2, Style.AXIS);
        canvas.endsAt(y - PITCH + THICK + GAP);
    }

    private void bar(Row row, double y, double before, boolean isLevel) {
        double low = Math.min(before, level(row));
        double high = Math.max(before, level(row));
        String style = isLevel ? "value" : level(row) < before ? "not-due" : "overdue";
        canvas.box(x(low), y, (high - low) * unit, THICK, Style.of(style));
        String labels = isLevel ? Style.STRONG : Style.PLAIN;
        names.draw(canvas, row, y + BASELINE, labels);
        canvas.label(x(high) + GAP, y + BASELINE, value(row), Canvas.START, labels);
    }

    private String value(Row row) {
        return texts.shown(chart.cell(row, chart.series().get(0)));
    }

    private double x(double level) {
        return left + level * unit;
    }

    private double level(Row row) {
        return chart.beside(row)
                .flatMap(Cell::measure)
                .map(BigDecimal::doubleValue)
                .orElse(0d);
    }
}
