package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;
import java.util.function.Function;

/** One bar for each row, on a track of 100 %. The count beside it stands below the share where there is no room. */
final class ShareBars {

    private static final double TOP = 26;
    private static final double PITCH = 32;
    private static final double THICK = 16;
    private static final double BASELINE = 12.5;
    private static final double GAP = 10;
    private static final int TICKS = 4;
    private static final int TICKS_ON_A_PHONE = 2;

    private final Chart chart;
    private final SummaryTexts texts;
    private final Canvas canvas;
    private final BarNames names;
    private final double left;
    private final double right;
    private final double countAt;

    ShareBars(Chart chart, SummaryTexts texts, Canvas canvas) {
        this.chart = chart;
        this.texts = texts;
        this.canvas = canvas;
        this.names = new BarNames(chart, texts, canvas);
        this.left = names.right();
        double shares = widest(row -> texts.shown(share(row)));
        double counts = widest(this::beside);
        double values = canvas.isNarrow() ? Math.max(shares, counts) : shares + GAP + counts;
        this.right = canvas.width() - values - GAP;
        this.countAt = canvas.isNarrow() ? right + GAP : canvas.width() - counts;
    }

    private double widest(Function<Row, String> text) {
        return chart.rows().stream()
                .mapToDouble(row -> Style.width(text.apply(row), Style.STRONG))
                .max()
                .orElse(0);
    }

    void draw() {
        double y = TOP + GAP;
        for (Row row : chart.rows()) {
            if (row.total()) {
                canvas.line(0, y - GAP / 2, canvas.width(), y - GAP / 2, Style.GRID);
                y += GAP / 2;
            }
            bar(row, y);
            y += PITCH + names.beyondOneLine(row);
        }
        canvas.endsAt(y);
        int ticks = canvas.isNarrow() ? TICKS_ON_A_PHONE : TICKS;
        for (int i = 0; i <= ticks; i++) {
            tick(i, ticks, y - PITCH + THICK + GAP / 2);
        }
    }

    private void tick(int number, int ticks, double bottom) {
        double x = left + (right - left) * number / ticks;
        String text = number * 100 / ticks + "\u00a0%";
        canvas.label(x, TOP - GAP, text, Canvas.MIDDLE, Style.QUIET);
        canvas.line(x, TOP - GAP / 2, x, bottom, number == ticks ? Style.AXIS : Style.GRID);
    }

    private void bar(Row row, double y) {
        String style = row.total() ? Style.STRONG : Style.PLAIN;
        names.draw(canvas, row, y + BASELINE, style);
        canvas.label(right + GAP, y + BASELINE, texts.shown(share(row)), Canvas.START, Style.STRONG);
        share(row).measure().ifPresent(number -> {
            canvas.box(left, y, right - left, THICK, Style.TRACK);
            canvas.box(left, y, (right - left) * number.doubleValue(), THICK, Style.of("value"));
        });
        double below = canvas.isNarrow() ? Style.LEADING : 0;
        canvas.label(countAt, y + BASELINE + below, beside(row), Canvas.START, style);
    }

    private Cell share(Row row) {
        return chart.cell(row, chart.series().get(0));
    }

    /** Nothing beside what has no share. */
    private String beside(Row row) {
        return chart.beside(row)
                .filter(count -> share(row).measure().isPresent())
                .flatMap(Cell::measure)
                .map(BigDecimal::intValue)
                .map(count -> texts.text("chart." + chart.code() + ".beside", count))
                .orElse("");
    }
}
