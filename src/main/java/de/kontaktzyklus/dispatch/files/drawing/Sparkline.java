package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.dispatch.files.drawing.Drawing.Plane;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The months of a figure as a small line between its lowest and its highest value, without axes; the last one is a dot,
 * a gap breaks the line. Its values are in its description, and in the table of the trend.
 */
public final class Sparkline {

    private static final double WIDTH = 160;
    private static final double HEIGHT = 36;
    private static final double EDGE = 5;
    private static final int FEWEST = 3;

    /**
     * A finished one, the same for windows, phones and paper.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param reading of how many months, and between which values
     * @param description text for those who cannot see it
     * @param plane what is drawn
     */
    public record Spark(String id, String title, String reading, String description, Plane plane) {}

    private final String id;
    private final String title;
    private final List<Row> months;
    private final int column;
    private final SummaryTexts texts;

    private Sparkline(String id, String title, Table trend, String column, SummaryTexts texts) {
        this.id = id;
        this.title = title;
        this.months = trend.rows();
        this.column = trend.indexOf(column);
        this.texts = texts;
    }

    /**
     * Draws a column of a trend.
     *
     * @param id unique on the page
     * @param title what it shows
     * @return empty with fewer than three values, which are no course
     */
    public static Optional<Spark> of(String id, String title, Table trend, String column, SummaryTexts texts) {
        Sparkline line = new Sparkline(id, title, trend, column, texts);
        return line.measured().size() < FEWEST ? Optional.empty() : Optional.of(line.draw());
    }

    private Spark draw() {
        Canvas canvas = new Canvas(WIDTH);
        for (int i = 0; i < months.size(); i++) {
            segment(i, canvas);
        }
        canvas.endsAt(HEIGHT);
        return new Spark(
                id,
                title,
                texts.text("spark.reading", measured().size(), texts.shown(extreme(false)), texts.shown(extreme(true))),
                texts.text("spark.values", values()),
                canvas.plane());
    }

    /** A month between two gaps is a dot, as no line leads to it. */
    private void segment(int i, Canvas canvas) {
        Optional<BigDecimal> now = number(i);
        Optional<BigDecimal> before = number(i - 1);
        if (now.isPresent() && before.isPresent()) {
            canvas.line(x(i - 1), y(before.get()), x(i), y(now.get()), "course");
        }
        boolean isLast = i == months.size() - 1;
        boolean isAlone = before.isEmpty() && number(i + 1).isEmpty();
        if (now.isPresent() && (isLast || isAlone)) {
            canvas.dot(x(i), y(now.get()), "course");
        }
    }

    private String values() {
        return months.stream()
                .filter(row -> cell(row).measure().isPresent())
                .map(row -> texts.atLength(row.cells().get(0)) + ": " + texts.shown(cell(row)))
                .collect(Collectors.joining("; "));
    }

    private Cell cell(Row row) {
        return row.cells().get(column);
    }

    private Optional<BigDecimal> number(int month) {
        return month < 0 || month >= months.size()
                ? Optional.empty()
                : cell(months.get(month)).measure();
    }

    private List<Cell> measured() {
        return months.stream()
                .map(this::cell)
                .filter(each -> each.measure().isPresent())
                .sorted(Comparator.comparing(each -> each.measure().orElseThrow()))
                .toList();
    }

    private Cell extreme(boolean highest) {
        List<Cell> inOrder = measured();
        return inOrder.get(highest ? inOrder.size() - 1 : 0);
    }

    private double x(int month) {
        return EDGE + (WIDTH - 2 * EDGE) * month / Math.max(1, months.size() - 1);
    }

    private double y(BigDecimal number) {
        double low = extreme(false).measure().orElseThrow().doubleValue();
        double high = extreme(true).measure().orElseThrow().doubleValue();
        double part = high == low ? 0.5 : (number.doubleValue() - low) / (high - low);
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * part;
    }
}
