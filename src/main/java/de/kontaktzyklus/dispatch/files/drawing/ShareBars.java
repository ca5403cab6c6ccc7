package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;

/** One bar for each row, on a track of 100 %. */
final class ShareBars {

    private static final double LEFT = 150;
    private static final double RIGHT = 410;
    private static final double TOP = 26;
    private static final double PITCH = 34;
    private static final double THICK = 16;
    private static final double BASELINE = 12.5;
    private static final double GAP = 10;
    private static final double COUNT_AT = 62;
    private static final int TICKS = 4;

    private final Chart chart;
    private final SummaryTexts texts;
    private final Canvas canvas;

    ShareBars(Chart chart, SummaryTexts texts, Canvas canvas) {
        this.chart = chart;
        this.texts = texts;
        this.canvas = canvas;
    }

    void draw() {
        double y = TOP + GAP;
        for (Row row : chart.rows()) {
            if (row.total()) {
                canvas.line(0, y - GAP / 2, Canvas.WIDTH, y - GAP / 2, Style.GRID);
                y += GAP / 2;
            }
            bar(row, y);
            y += PITCH;
        }
        canvas.endsAt(y);
        for (int i = 0; i <= TICKS; i++) {
            tick(i, y - PITCH + THICK + GAP / 2);
        }
    }

    private void tick(int number, double bottom) {
        double x = LEFT + (RIGHT - LEFT) * number / TICKS;
        String text = number * 100 / TICKS + "\u00a0%";
        canvas.label(x, TOP - GAP, text, Canvas.MIDDLE, Style.QUIET);
        canvas.line(x, TOP - GAP / 2, x, bottom, number == TICKS ? Style.AXIS : Style.GRID);
    }

    private void bar(Row row, double y) {
        String style = row.total() ? Style.STRONG : Style.PLAIN;
        Cell share = chart.cell(row, chart.series().get(0));
        canvas.label(LEFT - GAP, y + BASELINE, texts.shown(row.cells().get(0)), Canvas.END, style);
        canvas.label(RIGHT + GAP, y + BASELINE, texts.shown(share), Canvas.START, Style.STRONG);
        share.measure().ifPresent(number -> {
            canvas.box(LEFT, y, RIGHT - LEFT, THICK, Style.TRACK);
            canvas.box(LEFT, y, (RIGHT - LEFT) * number.doubleValue(), THICK, Style.of("value"));
            canvas.label(RIGHT + GAP + COUNT_AT, y + BASELINE, beside(row), Canvas.START, style);
        });
    }

    private String beside(Row row) {
        return chart.beside(row)
                .flatMap(Cell::measure)
                .map(BigDecimal::intValue)
                .map(count -> texts.text("chart." + chart.code() + ".beside", count))
                .orElse("");
    }
}
