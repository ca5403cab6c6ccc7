package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows from left to right: the place of each, and the text below it. Where a text of each would not fit, every second
 * or third has one, the last in any case.
 */
final class TimeAxis {

    static final double LEFT = 44;

    private static final double BOTTOM = 196;
    private static final double BOTTOM_ON_A_PHONE = 172;
    private static final double RIGHT_MARGIN = 4;
    private static final double TO_WORDS = 18;
    private static final double TO_SECOND_LINE = 34;
    private static final double BETWEEN = 2;
    private static final String DASH = "\u2013";

    private final Chart chart;
    private final SummaryTexts texts;
    private final Canvas canvas;
    private final double pitch;

    TimeAxis(Chart chart, SummaryTexts texts, Canvas canvas) {
        this.chart = chart;
        this.texts = texts;
        this.canvas = canvas;
        this.pitch = (right() - LEFT) / Math.max(1, chart.rows().size());
    }

    /** The base line. */
    double bottom() {
        return canvas.isNarrow() ? BOTTOM_ON_A_PHONE : BOTTOM;
    }

    double right() {
        return canvas.width() - RIGHT_MARGIN;
    }

    double pitch() {
        return pitch;
    }

    /** The middle of a row's space. */
    double middle(int row) {
        return LEFT + pitch * (row + 0.5);
    }

    /** The number that a row shows; empty in a gap. */
    Optional<BigDecimal> number(Row row) {
        return chart.cell(row, chart.series().get(0)).measure();
    }

    /** Whether a row shows its text, so that none of these texts touches the next. */
    boolean shows(int row, Function<Row, String> text, String style) {
        double widest = chart.rows().stream()
                .mapToDouble(each -> Style.width(text.apply(each), style))
                .max()
                .orElse(0);
        int every = (int) Math.max(1, Math.ceil((widest + BETWEEN) / pitch));
        return (chart.rows().size() - 1 - row) % every == 0;
    }

    /** The base line with the names of the rows, and a mark over those without a value. */
    void draw() {
        double y = bottom();
        canvas.line(LEFT, y, right(), y, Style.AXIS);
        double taken = canvas.width();
        for (int i = chart.rows().size() - 1; i >= 0; i--) {
            if (shows(i, this::name, Style.PLAIN)) {
                canvas.label(middle(i), y + TO_WORDS, name(chart.rows().get(i)), Canvas.MIDDLE, Style.PLAIN);
            }
            String below = texts.belowShortly(chart.rows().get(i).cells().get(0), i == 0);
            double half = (Style.width(below, Style.QUIET) + BETWEEN) / 2;
            if (!below.isEmpty() && middle(i) + half <= taken) {
                canvas.label(middle(i), y + TO_SECOND_LINE, below, Canvas.MIDDLE, Style.QUIET);
                taken = middle(i) - half;
            }
            if (number(chart.rows().get(i)).isEmpty()) {
                gap(i, y);
            }
        }
        canvas.endsAt(y + TO_SECOND_LINE + 6);
    }

    private void gap(int row, double y) {
        String text = texts.text("chart.gap");
        canvas.box(LEFT + pitch * row + BETWEEN, y - TO_WORDS - 2, pitch - 2 * BETWEEN, TO_WORDS, "gap");
        canvas.label(
                middle(row),
                y - 6,
                Style.width(text, Style.QUIET) + 2 * BETWEEN <= pitch ? text : DASH,
                Canvas.MIDDLE,
                Style.QUIET);
    }

    private String name(Row row) {
        return texts.shortly(row.cells().get(0));
    }
}
