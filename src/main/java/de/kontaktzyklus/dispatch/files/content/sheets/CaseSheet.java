package de.kontaktzyklus.dispatch.files.content.sheets;

import static de.kontaktzyklus.dispatch.files.content.CaseCells.blank;

import de.kontaktzyklus.dispatch.files.content.CaseCells;
import de.kontaktzyklus.dispatch.files.content.FigureTables;
import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Terms;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.worklist.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every case with a column for each group: filter one to find the cases behind a figure. Gone cases that were overdue
 * in the month are there too, because the bridge counts them.
 */
final class CaseSheet {

    private static final int WIDTH = 17;

    private static final List<Column> ABOUT_THE_CASE = List.of(
            Column.text("customer", 16),
            Column.number("days-overdue", 11),
            Column.text("due-until", 13),
            Column.text("caseworker", 14),
            Column.text("profile", 24),
            Column.text("status", 26),
            Column.text("reason", 46),
            Column.text("anchor", 13),
            Column.text("due-from", 13),
            Column.text("appointment", 13),
            Column.number("contacts", 11),
            Column.number("lead-time", 13));

    private final TeamSummary summary;
    private final List<ListedCase> cases;
    private final List<CaseColumn> columns;
    private final CaseCells cells;

    private CaseSheet(TeamSummary summary) {
        this.summary = summary;
        this.cases = ListedCase.of(summary);
        this.columns = CaseColumn.of(summary);
        this.cells = new CaseCells(summary);
    }

    static CaseSheet of(TeamSummary summary) {
        return new CaseSheet(summary);
    }

    /** How many columns are about the case and belong on paper; the others are there to be filtered. */
    static int columnsOnPaper() {
        return ABOUT_THE_CASE.size();
    }

    Table table() {
        List<Row> rows = new ArrayList<>(cases.size());
        for (ListedCase each : cases) {
            rows.add(new Row(Integer.toString(rows.size() + 1), row(each), false));
        }
        Stream<Column> groups = columns.stream().map(each -> new Column(each.code(), each.title(), WIDTH, true));
        return new Table(
                SummaryTables.CASES,
                List.of(Term.of(
                        "table.cases.columns",
                        ABOUT_THE_CASE.get(columnsOnPaper() - 1).title())),
                Stream.concat(ABOUT_THE_CASE.stream(), groups).toList(),
                rows);
    }

    private List<Cell> row(ListedCase each) {
        List<Cell> row = new ArrayList<>(ABOUT_THE_CASE.size() + columns.size());
        row.addAll(each.item().map(this::about).orElseGet(() -> gone(each)));
        columns.forEach(column -> row.add(CaseCells.number(column.count().applyAsInt(each))));
        return row;
    }

    private List<Cell> about(WorkItem item) {
        return List.of(
                new Text(item.customer()),
                CaseCells.number(item.daysOverdue()),
                CaseCells.dueUntil(item),
                new Text(item.caseworker()),
                cells.profile(item),
                Term.of("status", item.status()),
                Term.of("reason", item.reason()),
                CaseCells.anchor(item),
                CaseCells.dueFrom(item),
                CaseCells.appointment(item),
                new Count(item.contacts()),
                CaseCells.leadTime(item));
    }

    private static List<Cell> gone(ListedCase each) {
        List<Cell> row = new ArrayList<>(List.of(
                new Text(each.customer()),
                blank(),
                blank(),
                new Text(each.caseworker()),
                blank(),
                Term.of("status.gone"),
                Term.of("reason.gone")));
        while (row.size() < ABOUT_THE_CASE.size()) {
            row.add(blank());
        }
        return row;
    }

    /** The sum of each column beside the cases that are counted, but not listed. */
    Table sums() {
        return new Table(
                "case-columns",
                List.of(Term.of("table.case-columns.note")),
                List.of(
                        Column.text("case-column", 44),
                        Column.number("listed", 12),
                        Column.number("not-listed", 12),
                        Column.number("counted", 12),
                        Column.text("counted-in", 90)),
                columns.stream().map(this::sum).toList());
    }

    private Row sum(CaseColumn column) {
        int listed = cases.stream().mapToInt(column.count()).sum();
        return Row.of(
                column.code(),
                column.title(),
                new Count(listed),
                new Count(column.notListed()),
                new Count(listed + column.notListed()),
                new Terms(column.figures().stream()
                        .map(figure -> FigureTables.name(summary.basis(), figure))
                        .toList()));
    }
}
