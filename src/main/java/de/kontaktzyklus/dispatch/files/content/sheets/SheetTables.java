package de.kontaktzyklus.dispatch.files.content.sheets;

import de.kontaktzyklus.dispatch.files.content.FigureTables;
import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.Basis;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of each sheet, in the order in which they stand there.
 *
 * @param overview the key figures, and how the overdue cases came about
 * @param workList what is to be done in the next weeks
 * @param cases every case, with a column for each group
 * @param columnsOnPaper how many columns of the cases belong on paper; the others are there to be filtered
 * @param grounds control totals, basis, definitions, the sums of the columns of the cases, and all other tables
 */
public record SheetTables(List<Table> overview, Table workList, Table cases, int columnsOnPaper, List<Table> grounds) {

    /** After control totals and basis come the words and the columns. */
    private static final int CONTROL_AND_BASIS = 2;

    public static SheetTables of(TeamSummary summary) {
        CaseSheet cases = CaseSheet.of(summary);
        List<Table> grounds = new ArrayList<>(withParts(SummaryTables.grounds(summary), summary));
        grounds.addAll(CONTROL_AND_BASIS, List.of(definitions(summary.basis()), cases.sums()));
        return new SheetTables(
                withParts(SummaryTables.overview(summary), summary),
                WorkListSheet.of(summary),
                cases.table(),
                CaseSheet.columnsOnPaper(),
                List.copyOf(grounds));
    }

    private static List<Table> withParts(List<Table> tables, TeamSummary summary) {
        return tables.stream().map(table -> ShareParts.beside(table, summary)).toList();
    }

    private static Table definitions(Basis basis) {
        return new Table(
                "definitions",
                List.of(),
                List.of(Column.text("figure", 40), Column.text("meaning", 110)),
                Stream.of(Figure.values())
                        .map(figure -> Row.of(
                                figure.name(),
                                FigureTables.name(basis, figure),
                                FigureTables.named(basis, "figure." + figure.name() + ".meaning")))
                        .toList());
    }
}
