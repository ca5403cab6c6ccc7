package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Blank;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Day;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.Basis;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the figures were computed from. */
final class BasisTable {

    private BasisTable() {}

    static Optional<Table> of(TeamSummary summary) {
        Basis basis = summary.basis();
        List<Row> rows = new ArrayList<>(List.of(
                item("office", new Text(basis.office())),
                item("team", new Text(summary.team())),
                item("as-of", new Day(summary.asOf())),
                item("export", new Text(basis.exportName())),
                item("export-date", basis.exportDate().<Cell>map(Day::new).orElseGet(Blank::new)),
                item("export-hash", new Text(basis.exportHash()))));
        basis.otherFiles().forEach(file -> rows.add(file(file)));
        rows.add(item("policy-from", basis.policyFrom().<Cell>map(Day::new).orElseGet(Blank::new)));
        rows.add(item("policy-source", new Text(basis.policySource())));
        rows.add(item("calendar", new Text(basis.calendar())));
        rows.add(item("talks", Term.of("basis.talks.minutes", basis.firstInterviewMinutes(), basis.followUpMinutes())));
        rows.add(item("program-version", new Text(basis.programVersion())));
        return Optional.of(new Table(
                "basis", List.of(), List.of(Column.text("item", 34), Column.text("content", 70)), List.copyOf(rows)));
    }

    private static Row file(Basis.SourceFile file) {
        return item("file-" + file.kind().key(), new Text(file.name() + " (" + file.hash() + ")"));
    }

    private static Row item(String code, Cell content) {
        return Row.of(code, Term.of("basis." + code), content);
    }
}
