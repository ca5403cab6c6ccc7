package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Amount;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Share;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Unmeasured;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.CaseCounts;
import de.kontaktzyklus.summary.figures.CycleRow;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.RowTotals;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.OverdueAge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The tables that count cases by status. */
public final class CycleTables {

    private CycleTables() {}

    static Optional<Table> profiles(TeamSummary summary) {
        return Optional.of(cycles("profiles", summary.profiles(), summary.total(), CycleTables::profile));
    }

    private static Cell profile(CycleRow row) {
        return row.key().isEmpty() ? Term.of("profile.none") : new Text(row.label());
    }

    static Optional<Table> caseworkers(TeamSummary summary) {
        return summary.caseworkers().isEmpty()
                ? Optional.empty()
                : Optional.of(cycles("caseworkers", summary.caseworkers(), summary.total(), CycleTables::caseworker));
    }

    private static Cell caseworker(CycleRow row) {
        if (row.key().equals(CycleRow.TOGETHER)) {
            return Term.of("caseworker.together");
        }
        return person(row.key(), row.label());
    }

    static Cell person(String id, String name) {
        if (id.isEmpty()) {
            return Term.of("caseworker.none");
        }
        return new Text(name.isEmpty() ? id : id + " " + name);
    }

    private static Table cycles(String code, List<CycleRow> rows, CycleRow total, Function<CycleRow, Cell> name) {
        List<Row> all = new ArrayList<>();
        rows.forEach(row -> all.add(cycle(row.key().isEmpty() ? "none" : row.key(), name.apply(row), row, false)));
        all.add(cycle("total", Term.of("total"), total, true));
        return new Table(
                code,
                List.of(Term.of("table." + code + ".note", KeyFigure.FEWEST_OF_A_SHARE)),
                List.of(
                        Column.text(code, 26),
                        Column.number("stock", 11),
                        Column.number("not-due", 12),
                        Column.number("due", 10),
                        Column.number("overdue", 12),
                        Column.number("suspended", 12),
                        Column.number("unclear", 10),
                        Column.number("out-of-scope", 18),
                        Column.number("adherence", 18),
                        Column.number("median-overdue", 16),
                        Column.number("longest-overdue", 16)),
                List.copyOf(all));
    }

    private static Row cycle(String key, Cell name, CycleRow row, boolean total) {
        CaseCounts cases = row.cases();
        return new Row(
                key,
                List.of(
                        name,
                        new Count(cases.stock()),
                        new Count(cases.notDue()),
                        new Count(cases.due()),
                        new Count(cases.overdue()),
                        new Count(cases.suspended()),
                        new Count(cases.unclear()),
                        new Count(cases.outOfScope()),
                        cases.adherence().<Cell>map(Share::new).orElseGet(Unmeasured::new),
                        row.medianOverdue().<Cell>map(Amount::new).orElseGet(Unmeasured::new),
                        row.longestOverdue().stream()
                                .<Cell>mapToObj(Count::new)
                                .findFirst()
                                .orElseGet(Unmeasured::new)),
                total);
    }

    static Optional<Table> overdueAges(TeamSummary summary) {
        int hidden = summary.workList().notListed(CaseGroup.OVERDUE);
        return Optional.of(new Table(
                "overdue-ages",
                hidden == 0 ? List.of() : List.of(Term.of("table.overdue-ages.protected", hidden)),
                List.of(Column.text("overdue-age", 26), Column.number("overdue", 12)),
                summary.workList().overdueAges().stream()
                        .map(CycleTables::overdueAge)
                        .toList()));
    }

    private static Row overdueAge(OverdueAge age) {
        Term name = age.until().isPresent()
                ? Term.of("overdue-age", age.from(), age.until().getAsInt())
                : Term.of("overdue-age.last", age.from());
        return Row.of("from-" + age.from(), name, new Count(age.cases()));
    }

    static Optional<Table> control(TeamSummary summary) {
        RowTotals rows = summary.rows();
        return Optional.of(control(
                rows,
                List.of(
                        controlRow(
                                "team",
                                Term.of("control.team"),
                                status -> rows.team().getOrDefault(status, 0)),
                        controlRow("elsewhere", Term.of("control.elsewhere"), rows::elsewhere))));
    }

    /**
     * The control totals: the rows of the export by status, parted in one way or another, and all of them at the end.
     *
     * @param parts rows that are together those of the file
     */
    public static Table control(RowTotals file, List<Row> parts) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("rows-of", 44), Column.number("sum", 10)));
        Stream.of(Status.values()).forEach(status -> columns.add(Column.number("status." + status.name(), 18)));
        List<Row> rows = new ArrayList<>(parts);
        rows.add(controlRow(
                "file", Term.of("control.file"), status -> file.file().getOrDefault(status, 0), true));
        return new Table(
                "control",
                List.of(Term.of("table.control.note", file.rowsRead())),
                List.copyOf(columns),
                List.copyOf(rows));
    }

    /** A part of the rows of the export. */
    public static Row controlRow(String key, Cell name, ToIntFunction<Status> count) {
        return controlRow(key, name, count, false);
    }

    private static Row controlRow(String key, Cell name, ToIntFunction<Status> count, boolean total) {
        int sum = Stream.of(Status.values()).mapToInt(count).sum();
        Stream<Cell> counts = Stream.of(Status.values()).map(status -> new Count(count.applyAsInt(status)));
        return new Row(
                key, Stream.concat(Stream.of(name, new Count(sum)), counts).toList(), total);
    }
}
