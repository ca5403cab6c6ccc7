package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;

/** Counts over time, from zero. */
final class TimeColumns {

    private static final double TOP = 24;
    private static final double FILLED = 0.62;
    private static final double ABOVE = 5;

    private final Chart chart;
    private final SummaryTexts texts;
    private final Canvas canvas;

    TimeColumns(Chart chart, SummaryTexts texts, Canvas canvas) {
        this.chart = chart;
        this.texts = texts;
        this.canvas = canvas;
    }

    void draw() {
        TimeAxis axis = new TimeAxis(chart, texts, canvas);
        double highest = chart.rows().stream()
                .flatMap(row -> axis.number(row).stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        double width = axis.pitch() * FILLED;
        for (int i = 0; i < chart.rows().size(); i++) {
            Row row = chart.rows().get(i);
            if (axis.number(row).isPresent()) {
                double high = highest == 0
                        ? 0
                        : (axis.bottom() - TOP) * axis.number(row).get().doubleValue() / highest;
                canvas.box(
                        axis.middle(i) - width / 2,
                        axis.bottom() - high,
                        width,
                        high,
                        Style.of(chart.series().get(0)));
                String style = i == chart.rows().size() - 1 ? Style.STRONG : Style.PLAIN;
                if (axis.shows(i, this::value, Style.STRONG)) {
                    canvas.label(axis.middle(i), axis.bottom() - high - ABOVE, value(row), Canvas.MIDDLE, style);
                }
            }
        }
        axis.draw();
    }

    private String value(Row row) {
        return texts.shown(chart.cell(row, chart.series().get(0)));
    }
}
