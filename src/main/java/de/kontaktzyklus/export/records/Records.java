package de.kontaktzyklus.export.records;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.content.Inspection;
import java.io.IOException;
import java.util.function.Consumer;

/** Streams the records of one file, in its order; the one place that knows which formats there are. */
public final class Records {

    private Records() {}

    /**
     * Hands over each record behind the header.
     *
     * @param findings is told at the end what was cleaned, column by column
     * @return how many records the file has, without the header
     * @throws RefusedContentException when the file cannot be taken as a whole
     */
    public static int forEach(
            ExportSource source,
            Inspection inspection,
            ExportFormat format,
            Consumer<ExportFinding> findings,
            Consumer<SourceRow> rows)
            throws IOException {
        return forEach(source, inspection, format, findings, rows, Onlooker.NONE);
    }

    /** The same while somebody looks on. */
    public static int forEach(
            ExportSource source,
            Inspection inspection,
            ExportFormat format,
            Consumer<ExportFinding> findings,
            Consumer<SourceRow> rows,
            Onlooker onlooker)
            throws IOException {
        onlooker.inspected(inspection);
        Reading reading = new Reading(source, format, onlooker);
        Count count = new Count(source, format, row -> {
            rows.accept(row);
            onlooker.row(row);
        });
        if (inspection.encoding().marks() > 1) {
            findings.accept(ExportFinding.ofFile(source.name(), Problem.MARK_TWICE));
        }
        if (source.isWorkbook()) {
            WorkbookRecords.forEach(reading, count);
        } else {
            CsvRecords.forEach(reading, inspection.encoding(), count);
        }
        reading.notes().report(findings);
        return count.rows;
    }

    /** Counts the rows that pass, and stops a file that has more than the office can work with. */
    private static final class Count implements Consumer<SourceRow> {

        private final ExportSource source;
        private final int most;
        private final Consumer<SourceRow> next;
        private int rows;

        Count(ExportSource source, ExportFormat format, Consumer<SourceRow> next) {
            this.source = source;
            this.most = source.kind() == ExportKind.CONTACTS
                    ? Integer.MAX_VALUE
                    : format.limits().maxRows();
            this.next = next;
        }

        @Override
        public void accept(SourceRow row) {
            if (rows == most) {
                throw new RefusedContentException(
                        ExportFinding.atLine(source.name(), row.line(), Problem.ROWS_TOO_MANY, most));
            }
            rows++;
            next.accept(row);
        }
    }
}
