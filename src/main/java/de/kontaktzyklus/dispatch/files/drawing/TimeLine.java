package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;
import java.util.List;

/** Shares over time. The scale begins below the lowest value and says so; a gap breaks the line. */
final class TimeLine {

    private static final double MARKS = 14;
    private static final double BESIDE_MARK = 4;
    private static final double TOP = 40;
    private static final int STEP = 10;
    private static final int FULL = 100;
    private static final double ABOVE_POINT = 10;
    private static final double TO_BASELINE = 4;

    private final Chart chart;
    private final SummaryTexts texts;
    private final Canvas canvas;
    private final TimeAxis axis;
    private final int lowest;

    TimeLine(Chart chart, SummaryTexts texts, Canvas canvas) {
        this.chart = chart;
        this.texts = texts;
        this.canvas = canvas;
        this.axis = new TimeAxis(chart, texts, canvas);
        this.lowest = chart.scaleBegins();
    }

    void draw() {
        int step = FULL - lowest > FULL / 2 ? 2 * STEP : STEP;
        for (int percent = FULL; percent >= lowest; percent -= step) {
            double y = y(percent);
            canvas.line(TimeAxis.LEFT, y, axis.right(), y, Style.GRID);
            canvas.label(TimeAxis.LEFT - 6, y + TO_BASELINE, percent + "\u00a0%", Canvas.END, Style.QUIET);
        }
        axis.draw();
        List<Row> rows = chart.rows();
        for (int i = 0; i < rows.size(); i++) {
            int at = i;
            mark(rows.get(i), i);
            axis.number(rows.get(i)).ifPresent(now -> point(at, now));
        }
    }

    private void point(int i, BigDecimal now) {
        double y = y(now);
        if (i > 0) {
            axis.number(chart.rows().get(i - 1))
                    .ifPresent(before -> canvas.line(axis.middle(i - 1), y(before), axis.middle(i), y, "course"));
        }
        canvas.dot(axis.middle(i), y, "course");
        boolean isLast = i == chart.rows().size() - 1;
        if (axis.shows(i, this::percent, Style.STRONG)) {
            canvas.label(
                    axis.middle(i),
                    y - ABOVE_POINT,
                    texts.percent(now),
                    Canvas.MIDDLE,
                    isLast ? Style.STRONG : Style.PLAIN);
        }
    }

    private String percent(Row row) {
        return axis.number(row).map(texts::percent).orElse("");
    }

    private void mark(Row row, int i) {
        chart.beside(row).map(texts::shown).filter(text -> !text.isEmpty()).ifPresent(text -> {
            double x = axis.middle(i) - axis.pitch() / 2;
            canvas.line(x, MARKS - ABOVE_POINT, x, axis.bottom(), "mark");
            String label = texts.text("chart.policy", text);
            boolean fits = x + BESIDE_MARK + Style.width(label, Style.QUIET) <= canvas.width();
            canvas.label(
                    fits ? x + BESIDE_MARK : x - BESIDE_MARK,
                    MARKS,
                    label,
                    fits ? Canvas.START : Canvas.END,
                    Style.QUIET);
        });
    }

    private double y(BigDecimal share) {
        return y(share.doubleValue() * FULL);
    }

    private double y(double percent) {
        return axis.bottom() - (axis.bottom() - TOP) * (percent - lowest) / (FULL - lowest);
    }
}
