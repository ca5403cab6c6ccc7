package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.records.SourceRow;
import de.kontaktzyklus.export.text.HoursText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Rows of the caseworker export. Addresses are not judged here. */
final class CaseworkerReader extends RowReader<Caseworker> {

    private static final List<Column> DATES = List.of(Column.WORKER_ABSENT_FROM, Column.WORKER_ABSENT_UNTIL);

    private final Set<String> seen = new HashSet<>();

    CaseworkerReader(String file, Consumer<ExportFinding> findings) {
        super(file, findings);
    }

    @Override
    Optional<Caseworker> readFitting(SourceRow row) {
        String id = row.text(Column.WORKER_ID);
        if (id.isEmpty()) {
            return rejected(row, Column.WORKER_ID, Problem.ID_MISSING);
        }
        Optional<Column> unreadable = unreadableDate(row, DATES);
        if (unreadable.isPresent()) {
            return rejected(row, unreadable.get(), Problem.DATE_INVALID);
        }
        return seen.add(id) ? Optional.of(worker(id, row)) : rejected(row, Column.WORKER_ID, Problem.ID_TWICE);
    }

    private Caseworker worker(String id, SourceRow row) {
        return new Caseworker(
                id,
                row.text(Column.WORKER_NAME),
                row.text(Column.WORKER_EMAIL),
                row.text(Column.WORKER_TEAM),
                weeklyHours(row),
                row.text(Column.WORKER_DEPUTY),
                day(row, Column.WORKER_ABSENT_FROM),
                day(row, Column.WORKER_ABSENT_UNTIL));
    }

    /** Only the forecast needs the hours: if they cannot be read, the caseworker still gets mail. */
    private Optional<Double> weeklyHours(SourceRow row) {
        String text = row.text(Column.WORKER_HOURS);
        Optional<Double> hours = HoursText.parse(text);
        if (hours.isEmpty() && !text.isEmpty()) {
            note(row, Column.WORKER_HOURS, Problem.HOURS_IGNORED);
        }
        return hours;
    }
}
