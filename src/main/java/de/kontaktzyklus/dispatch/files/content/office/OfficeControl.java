package de.kontaktzyklus.dispatch.files.content.office;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.dispatch.files.content.CycleTables;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.RowTotals;
import de.kontaktzyklus.summary.office.OfficeSummary;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.util.ArrayList;
import java.util.List;

/** The control totals: the rows of all teams and those that cannot be read are the rows of the export. */
final class OfficeControl {

    private OfficeControl() {}

    static Table of(OfficeSummary office) {
        RowTotals file = office.teams().get(0).rows();
        List<Row> rows = new ArrayList<>();
        for (TeamOutline team : office.teams()) {
            rows.add(CycleTables.controlRow(
                    OfficeTable.key(team), OfficeTable.name(team), status -> count(team, status)));
        }
        rows.add(CycleTables.controlRow(
                "unassigned",
                Term.of("control.unassigned"),
                status -> file.file().getOrDefault(status, 0)
                        - office.teams().stream()
                                .mapToInt(team -> count(team, status))
                                .sum()));
        return CycleTables.control(file, rows);
    }

    private static int count(TeamOutline team, Status status) {
        return team.rows().team().getOrDefault(status, 0);
    }
}
