package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.records.SourceRow;
import de.kontaktzyklus.export.text.ReadValues.ReadDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the readers of the four smaller kinds have in common: a row is read, or is left out with a finding. */
abstract class RowReader<T> {

    private final String file;
    private final Consumer<ExportFinding> findings;

    RowReader(String file, Consumer<ExportFinding> findings) {
        this.file = file;
        this.findings = findings;
    }

    final Optional<T> read(SourceRow row) {
        Optional<ExportFinding> fault = row.fault(file);
        fault.ifPresent(findings);
        return fault.isPresent() ? Optional.empty() : readFitting(row);
    }

    abstract Optional<T> readFitting(SourceRow row);

    /** The day in a column that was found to be readable, if there is one. */
    static Optional<LocalDate> day(SourceRow row, Column column) {
        ReadDate date = row.date(column);
        if (date.isEndless() && !column.isEnd()) {
            row.note(column, Problem.NO_END_IGNORED);
        }
        return date.day();
    }

    final Optional<T> rejected(SourceRow row, Column column, Problem problem) {
        note(row, column, problem);
        return Optional.empty();
    }

    final void note(SourceRow row, Column column, Problem problem) {
        findings.accept(ExportFinding.inColumn(file, row.line(), column, row.text(column), problem));
    }

    /** The first of these columns that holds something that is no date. */
    static Optional<Column> unreadableDate(SourceRow row, List<Column> columns) {
        return columns.stream().filter(column -> !row.date(column).isValid()).findFirst();
    }
}
