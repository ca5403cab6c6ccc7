package de.kontaktzyklus.dispatch.files.content.office;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.RowTotals;
import de.kontaktzyklus.summary.office.OfficeSummary;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The control totals: the rows of all teams and those that cannot be read are the rows of the export. */
final class OfficeControl {

    private OfficeControl() {}

    static Table of(OfficeSummary office) {
        RowTotals file = office.teams().get(0).rows();
        List<Column> columns = new ArrayList<>(List.of(Column.text("rows-of", 44), Column.number("sum", 10)));
        Stream.of(Status.values()).forEach(status -> columns.add(Column.number("status." + status.name(), 18)));
        List<Row> rows = new ArrayList<>();
        for (TeamOutline team : office.teams()) {
            rows.add(row(OfficeTable.key(team), OfficeTable.name(team), status -> count(team, status), false));
        }
        rows.add(row(
                "unassigned",
                Term.of("control.unassigned"),
                status -> all(file, status)
                        - office.teams().stream()
                                .mapToInt(team -> count(team, status))
                                .sum(),
                false));
        rows.add(row("file", Term.of("control.file"), status -> all(file, status), true));
        return new Table(
                "control",
                List.of(Term.of("table.control.note", file.rowsRead())),
                List.copyOf(columns),
                List.copyOf(rows));
    }

    private static int count(TeamOutline team, Status status) {
        return team.rows().team().getOrDefault(status, 0);
    }

    private static int all(RowTotals file, Status status) {
        return file.file().getOrDefault(status, 0);
    }

    private static Row row(String key, Cell name, ToIntFunction<Status> count, boolean total) {
        int sum = Stream.of(Status.values()).mapToInt(count).sum();
        Stream<Cell> counts = Stream.of(Status.values()).map(status -> new Count(count.applyAsInt(status)));
        return new Row(
                key, Stream.concat(Stream.of(name, new Count(sum)), counts).toList(), total);
    }
}
