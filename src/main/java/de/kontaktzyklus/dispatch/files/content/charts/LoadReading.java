package de.kontaktzyklus.dispatch.files.content.charts;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;
import java.util.Optional;

/** How a load compares with its limit. A row whose limit is not known is neither below nor above it. */
public record LoadReading(Chart chart) {

    /** How many rows have a limit. */
    public long known() {
        return chart.rows().stream().filter(row -> limit(row).isPresent()).count();
    }

    /** How many rows are above their limit. */
    public long overfull() {
        return chart.rows().stream().filter(this::isOverfull).count();
    }

    private boolean isOverfull(Row row) {
        Optional<BigDecimal> need = chart.cell(row, chart.series().get(0)).measure();
        return need.isPresent()
                && limit(row).filter(limit -> need.get().compareTo(limit) > 0).isPresent();
    }

    private Optional<BigDecimal> limit(Row row) {
        return chart.beside(row).flatMap(Cell::measure);
    }
}
