package de.kontaktzyklus.dispatch.files.content.charts;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A chart: columns of a table, drawn. It shows only what is in the table.
 *
 * @param code {@code chart.<code>} is its title, {@code chart.<code>.reading} how it is to be read
 * @param kind how it is drawn
 * @param table whose rows it shows
 * @param series codes of the columns it draws
 * @param beside code of a column with values beside the bars, with marked points, or with the limit of a load
 */
public record Chart(String code, Kind kind, Table table, List<String> series, Optional<String> beside) {

    private static final int FULL = 100;
    private static final int STEP = 10;

    /** How a chart is drawn. */
    public enum Kind {
        /** A bar for each row, from 0 to 100 %; the total of the table below them. */
        SHARES,
        /** A bar for each row, made of several counts. */
        STACK,
        /** A bar for each row. */
        BARS,
        /** Shares over time; a row without a value is a gap. */
        LINE,
        /** Counts over time; a row without a value is a gap. */
        COLUMNS,
        /** Amounts over time made of several parts, against a limit. */
        LOAD,
        /** Changes from one level to the next, each with its sign; levels beside. */
        BRIDGE
    }

    /** The rows that are drawn. */
    public List<Table.Row> rows() {
        return kind == Kind.SHARES || kind == Kind.BRIDGE ? table.rows() : plainRows();
    }

    private List<Table.Row> plainRows() {
        return table.rows().subList(0, table.plainRows());
    }

    /** The cell of a row in a column. */
    public Cell cell(Table.Row row, String column) {
        return row.cells().get(table.indexOf(column));
    }

    /** The cell of a row in the column beside. */
    public Optional<Cell> beside(Table.Row row) {
        return beside.map(column -> cell(row, column));
    }

    /** Where the scale of a line begins, in percent: the tens below the lowest value, one step lower to leave room. */
    public int scaleBegins() {
        double least = rows().stream()
                .flatMap(row -> cell(row, series.get(0)).measure().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
        int tens = (int) Math.floor(least * FULL / STEP) * STEP;
        return Math.max(0, Math.min(tens, FULL - STEP) - STEP);
    }

    /** Whether there is anything to draw. */
    boolean showsSomething() {
        return rows().stream()
                .flatMap(row -> series.stream().map(column -> cell(row, column)))
                .anyMatch(cell -> cell.measure().isPresent());
    }
}
