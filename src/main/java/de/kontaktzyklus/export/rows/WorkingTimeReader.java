package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.records.SourceRow;
import de.kontaktzyklus.export.text.DateText;
import de.kontaktzyklus.export.text.HoursText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;

/** Rows of the working-time export. */
final class WorkingTimeReader extends RowReader<WorkingTime> {

    WorkingTimeReader(String file, Consumer<ExportFinding> findings) {
        super(file, findings);
    }

    @Override
    Optional<WorkingTime> readFitting(SourceRow row) {
        String id = row.text(Column.TIME_CASEWORKER);
        if (id.isEmpty()) {
            return rejected(row, Column.TIME_CASEWORKER, Problem.ID_MISSING);
        }
        Optional<LocalDate> firstOfMonth = DateText.parse(row.text(Column.TIME_MONTH) + "-01");
        if (firstOfMonth.isEmpty()) {
            return rejected(row, Column.TIME_MONTH, Problem.MONTH_INVALID);
        }
        Optional<Double> working = HoursText.parse(row.text(Column.TIME_WORKING));
        if (working.isEmpty()) {
            return rejected(row, Column.TIME_WORKING, Problem.NUMBER_INVALID);
        }
        Optional<Double> counselling = HoursText.parse(row.text(Column.TIME_COUNSELLING));
        if (counselling.isEmpty()) {
            return rejected(row, Column.TIME_COUNSELLING, Problem.NUMBER_INVALID);
        }
        return Optional.of(new WorkingTime(id, YearMonth.from(firstOfMonth.get()), working.get(), counselling.get()));
    }
}
