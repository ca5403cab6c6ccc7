package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;

/** One bar a row, made of as many parts as there are series; each part with enough room shows its number. */
final class CountBars {

    private static final double LEFT = 150;
    private static final double RIGHT = 540;
    private static final double FIRST_ROW = 18;
    private static final double PITCH = 38;
    private static final double THICK = 16;
    private static final double BASELINE = 12.5;
    private static final double GAP = 10;
    private static final double ABOVE = 4;
    private static final double DIGIT = 7.5;

    private final Chart chart;
    private final SummaryTexts texts;
    private final Canvas canvas;

    CountBars(Chart chart, SummaryTexts texts, Canvas canvas) {
        this.chart = chart;
        this.texts = texts;
        this.canvas = canvas;
    }

    void draw() {
        double longest = chart.rows().stream().mapToDouble(this::length).max().orElse(0);
        double y = FIRST_ROW;
        for (Row row : chart.rows()) {
            canvas.label(LEFT - GAP, y + BASELINE, texts.shown(row.cells().get(0)), Canvas.END, Style.PLAIN);
            bar(row, y, longest == 0 ? 0 : (RIGHT - LEFT) / longest);
            y += PITCH;
        }
        canvas.line(LEFT, FIRST_ROW - ABOVE, LEFT, y - PITCH + THICK + ABOVE, Style.AXIS);
        canvas.endsAt(y - PITCH + THICK + GAP);
    }

    private void bar(Row row, double y, double unit) {
        double x = LEFT;
        for (String column : chart.series()) {
            Cell cell = chart.cell(row, column);
            double width = unit * count(cell);
            canvas.box(x, y, width, THICK, Style.of(column));
            if (chart.series().size() > 1 && width >= DIGIT * texts.shown(cell).length()) {
                canvas.label(x + width / 2, y - ABOVE, texts.shown(cell), Canvas.MIDDLE, Style.QUIET);
            }
            x += width;
        }
        if (chart.series().size() == 1) {
            canvas.label(
                    x + GAP,
                    y + BASELINE,
                    texts.shown(chart.cell(row, chart.series().get(0))),
                    Canvas.START,
                    Style.STRONG);
        }
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
