package de.kontaktzyklus.dispatch.files;

import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.CaseCounts;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.KeyFigure.Gap;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A summary as rows for machines, tidy and long: one value a row, the same in every language.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>section</th><td>table: {@code key-figures}, {@code profiles}, {@code work-list}, …</td></tr>
 * <tr><th>row</th><td>row of the table: code of the figure or Profillage, or a running number in lists of
 * cases</td></tr>
 * <tr><th>figure</th><td>column of the table, for example {@code overdue}; {@code value} for key figures</td></tr>
 * <tr><th>value</th><td>numbers with a decimal comma, shares between 0 and 1, days as ISO dates, codes instead of
 * words; empty where there was nothing to measure or the column does not apply</td></tr>
 * <tr><th>numerator, denominator</th><td>of key figures that are shares or parts, else empty</td></tr>
 * </table>
 *
 * Section, row and figure together are unique. Text that a spreadsheet would read as a formula, or change into a number
 * or a date, has an apostrophe before it.
 */
public final class SummaryRows {

    private static final List<String> HEADER = List.of("section", "row", "figure", "value", "numerator", "denominator");
    /** Columns that each key figure has in one row, and the meaning, which is the same for all. */
    private static final Set<String> OF_A_KEY_FIGURE = Set.of("value", "numerator", "denominator", "meaning");

    private static final MachineReadable CODES = new MachineReadable();

    private SummaryRows() {}

    /** The rows, header first. */
    public static List<List<String>> of(TeamSummary summary) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        rows.add(row("head", "summary", "month", summary.month().toString()));
        rows.add(row("head", "summary", "provisional", Boolean.toString(summary.provisional())));
        summary.keyFigures().forEach(figure -> {
            rows.add(keyFigure(figure));
            figure.gap().ifPresent(gap -> rows.add(gap(figure, gap)));
        });
        addBesideAdherence(rows, summary);
        for (Table table : SummaryTables.of(summary)) {
            boolean isKeyFigures = table.code().equals(SummaryTables.KEY_FIGURES);
            Set<String> said = isKeyFigures ? OF_A_KEY_FIGURE : Set.of();
            table.rows().forEach(row -> add(rows, table, row, said));
        }
        return List.copyOf(rows);
    }

    /** So that exits do not polish it (the concept, C11). */
    private static void addBesideAdherence(List<List<String>> rows, TeamSummary summary) {
        CaseCounts cases = summary.total().cases();
        Stream.of(
                        besideAdherence("suspended", cases.suspended()),
                        besideAdherence("unclear", cases.unclear()),
                        besideAdherence("unread", summary.dataQuality().unread()))
                .forEach(rows::add);
    }

    private static List<String> besideAdherence(String figure, int cases) {
        return row(SummaryTables.KEY_FIGURES, Figure.ADHERENCE.name(), figure, String.valueOf(cases));
    }

    private static List<String> keyFigure(KeyFigure figure) {
        return List.of(
                SummaryTables.KEY_FIGURES,
                figure.figure().name(),
                "value",
                figure.value().map(MachineReadable::german).orElse(""),
                figure.numerator().map(MachineReadable::german).orElse(""),
                figure.denominator().map(MachineReadable::german).orElse(""));
    }

    /** Why a figure has no value, although there may be something to measure. */
    private static List<String> gap(KeyFigure figure, Gap gap) {
        return row(SummaryTables.KEY_FIGURES, figure.figure().name(), "gap", gap.name());
    }

    private static void add(List<List<String>> rows, Table table, Row row, Set<String> said) {
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            String column = table.columns().get(i).code();
            if ((i > 0 || !(cell instanceof Term)) && !said.contains(column)) {
                rows.add(row(table.code(), row.key(), column, cell.read(CODES)));
            }
        }
    }

    private static List<String> row(String section, String row, String figure, String value) {
        return List.of(section, MachineReadable.guardedKey(row), figure, value, "", "");
    }
}
