package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.text.Repeated;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the readers of the four smaller kinds have in common: a row is read, or is left out with a finding. */
abstract class RowReader<T> {

    private final String file;
    private final Consumer<ExportFinding> findings;
    private final Repeated repeated = new Repeated();

    RowReader(String file, Consumer<ExportFinding> findings) {
        this.file = file;
        this.findings = findings;
    }

    final Optional<T> read(SourceRow row) {
        if (!row.fits()) {
            findings.accept(RowFault.fieldCount(file, row));
            return Optional.empty();
        }
        return readFitting(row);
    }

    abstract Optional<T> readFitting(SourceRow row);

    final Repeated repeated() {
        return repeated;
    }

    final Optional<T> rejected(SourceRow row, Column column, Problem problem) {
        note(row, column, problem);
        return Optional.empty();
    }

    final void note(SourceRow row, Column column, Problem problem) {
        findings.accept(ExportFinding.inColumn(file, row.line(), column, row.text(column), problem));
    }

    /** The first of these columns whose text is no date. */
    final Optional<Column> unreadableDate(SourceRow row, List<Column> columns) {
        return columns.stream()
                .filter(column -> !row.text(column).isEmpty()
                        && repeated.day(row.text(column)).isEmpty())
                .findFirst();
    }
}
