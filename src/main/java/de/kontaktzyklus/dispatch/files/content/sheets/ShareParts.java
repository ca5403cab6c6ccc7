package de.kontaktzyklus.dispatch.files.content.sheets;

import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Amount;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Blank;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.CycleRow;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.Restatement.Change;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts numerator and denominator beside each share, so that everybody can compute it again. */
final class ShareParts {

    private static final int WIDTH = 12;

    private final Table table;

    private ShareParts(Table table) {
        this.table = table;
    }

    /** The table with all parts; one that has no shares, or has their parts already, as it is. */
    static Table beside(Table table, TeamSummary summary) {
        ShareParts parts = new ShareParts(table);
        return switch (table.code()) {
            case SummaryTables.KEY_FIGURES -> parts.keyFigures(summary);
            case "trend" -> parts.trend(summary);
            case "profiles" -> parts.cycles(summary.profiles(), summary.total());
            case "caseworkers" -> parts.cycles(summary.caseworkers(), summary.total());
            case "restatement" -> parts.changes(changes(summary.restatement().stream()));
            case "late-changes" -> parts.changes(changes(summary.lateChanges().stream()));
            default -> table;
        };
    }

    /** The meaning of the figures is a table of its own. */
    private Table keyFigures(TeamSummary summary) {
        return without("meaning")
                .after(
                        "before",
                        summary.keyFigures().stream()
                                .map(each -> summary.inMonthBefore(each.figure())
                                        .map(Parts::of)
                                        .orElse(Parts.NONE))
                                .toList())
                .table;
    }

    /** The running cycles are the denominator. */
    private Table trend(TeamSummary summary) {
        return without("running-cycles")
                .after("adherence", months(summary, Figure.ADHERENCE))
                .after("interviews-within-limit", months(summary, Figure.LEAD_TIME_WITHIN_LIMIT))
                .after("counselling", months(summary, Figure.COUNSELLING))
                .table;
    }

    private static List<Parts> months(TeamSummary summary, Figure figure) {
        return summary.shownTrend().stream()
                .map(month -> month.figure(figure).map(Parts::of).orElse(Parts.NONE))
                .toList();
    }

    private Table cycles(List<CycleRow> rows, CycleRow total) {
        return after(
                        "adherence",
                        Stream.concat(rows.stream(), Stream.of(total))
                                .map(row -> new Parts(
                                        new Count(row.cases().onTime()),
                                        new Count(row.cases().running())))
                                .toList())
                .table;
    }

    private static List<Change> changes(Stream<Restatement> late) {
        return late.flatMap(each -> each.changes().stream()).toList();
    }

    private Table changes(List<Change> changes) {
        return after("value-then", parts(changes, Change::before))
                .after("value-now", parts(changes, Change::now))
                .table;
    }

    private static List<Parts> parts(List<Change> changes, Function<Change, KeyFigure> which) {
        return changes.stream().map(change -> Parts.of(which.apply(change))).toList();
    }

    private ShareParts without(String code) {
        int place = table.indexOf(code);
        return changed(columns -> columns.remove(place), (number, cells) -> cells.remove(place));
    }

    private ShareParts after(String share, List<Parts> ofRows) {
        int place = table.indexOf(share) + 1;
        return changed(
                columns -> columns.addAll(place, List.of(part(share, "numerator"), part(share, "denominator"))),
                (number, cells) -> cells.addAll(
                        place,
                        List.of(
                                ofRows.get(number).numerator(),
                                ofRows.get(number).denominator())));
    }

    private static Column part(String share, String which) {
        return new Column(
                share + "-" + which, Term.of("column.part." + which, Term.of("column." + share)), WIDTH, true);
    }

    private ShareParts changed(Changing<Column> header, ChangingRow ofRow) {
        List<Column> columns = new ArrayList<>(table.columns());
        header.change(columns);
        List<Row> rows = new ArrayList<>(table.rows().size());
        for (Row row : table.rows()) {
            List<Cell> cells = new ArrayList<>(row.cells());
            ofRow.change(rows.size(), cells);
            rows.add(new Row(row.key(), List.copyOf(cells), row.total()));
        }
        return new ShareParts(new Table(table.code(), table.notes(), List.copyOf(columns), rows));
    }

    private interface Changing<T> {
        void change(List<T> items);
    }

    private interface ChangingRow {
        void change(int number, List<Cell> cells);
    }

    /** What a share is made of. */
    private record Parts(Cell numerator, Cell denominator) {
        static final Parts NONE = new Parts(new Blank(), new Blank());

        static Parts of(KeyFigure figure) {
            return new Parts(
                    figure.numerator().<Cell>map(Amount::new).orElseGet(Blank::new),
                    figure.denominator().<Cell>map(Amount::new).orElseGet(Blank::new));
        }
    }
}
