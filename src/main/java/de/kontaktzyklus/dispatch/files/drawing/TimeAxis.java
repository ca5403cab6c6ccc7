package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;
import java.util.Optional;

/** Rows from left to right: the place of each, and the text below it. */
final class TimeAxis {

    static final double LEFT = 44;
    static final double RIGHT = 576;

    private static final double TO_WORDS = 18;
    private static final double TO_SECOND_LINE = 34;

    private final Chart chart;
    private final SummaryTexts texts;
    private final double pitch;

    TimeAxis(Chart chart, SummaryTexts texts) {
        this.chart = chart;
        this.texts = texts;
        this.pitch = (RIGHT - LEFT) / Math.max(1, chart.rows().size());
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

    /** The base line with the names of the rows, and a dash over those without a value. */
    void draw(Canvas canvas, double y) {
        canvas.line(LEFT, y, RIGHT, y, Style.AXIS);
        for (int i = 0; i < chart.rows().size(); i++) {
            Row row = chart.rows().get(i);
            canvas.label(middle(i), y + TO_WORDS, texts.shortly(row.cells().get(0)), Canvas.MIDDLE, Style.PLAIN);
            canvas.label(
                    middle(i),
                    y + TO_SECOND_LINE,
                    texts.belowShortly(row.cells().get(0), i == 0),
                    Canvas.MIDDLE,
                    Style.QUIET);
            if (number(row).isEmpty()) {
                canvas.box(LEFT + pitch * i + 2, y - TO_WORDS - 2, pitch - 4, TO_WORDS, "gap");
                canvas.label(middle(i), y - 6, texts.text("chart.gap"), Canvas.MIDDLE, Style.QUIET);
            }
        }
        canvas.endsAt(y + TO_SECOND_LINE + 6);
    }
}
