package de.kontaktzyklus.dispatch.files;

import de.kontaktzyklus.dispatch.files.content.Cell.Day;
import de.kontaktzyklus.dispatch.files.content.Cell.Month;
import de.kontaktzyklus.dispatch.files.content.Cell.Named;
import de.kontaktzyklus.dispatch.files.content.Cell.Ordinal;
import de.kontaktzyklus.dispatch.files.content.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.Cell.Terms;
import de.kontaktzyklus.dispatch.files.content.Cell.Words;
import de.kontaktzyklus.dispatch.files.content.Cell;
import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.Table.Row;
import de.kontaktzyklus.dispatch.files.content.Table;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A summary as rows for machines, tidy and long: one value a row, the same in every language.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>section</th><td>table: {@code key-figures}, {@code profiles}, {@code work-list}, …</td></tr>
 * <tr><th>row</th><td>row of the table: code of the figure or Profillage, or a running number in lists of cases</td></tr>
 * <tr><th>figure</th><td>column of the table, for example {@code overdue}; {@code value} for key figures</td></tr>
 * <tr><th>value</th><td>numbers with a decimal comma, shares between 0 and 1, days as ISO dates, codes instead of words; empty
 * where there was nothing to measure or the column does not apply</td></tr>
 * <tr><th>numerator, denominator</th><td>of key figures that are shares or parts, else empty</td></tr>
 * </table>
 *
 * Text that a spreadsheet would take for a formula has an apostrophe before it.
 */
public final class SummaryRows {

    private static final List<String> HEADER = List.of("section", "row", "figure", "value", "numerator", "denominator");
    /** Columns of the key figures that stand in one row of their own, and their meaning, which is the same for all. */
    private static final Set<String> OF_A_KEY_FIGURE = Set.of("value", "numerator", "denominator", "meaning");

    private static final String STARTS_OF_A_FORMULA = "=+-@\t\r\n";

    private SummaryRows() {}

    /** The rows, header first. */
    public static List<List<String>> of(TeamSummary summary) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        rows.add(row("head", "summary", "month", summary.month().toString()));
        rows.add(row("head", "summary", "provisional", Boolean.toString(summary.provisional())));
        summary.keyFigures().forEach(figure -> rows.add(keyFigure(figure)));
        for (Table table : SummaryTables.of(summary)) {
            boolean isKeyFigures = table.code().equals(SummaryTables.KEY_FIGURES);
            Set<String> said = isKeyFigures ? OF_A_KEY_FIGURE : Set.of();
            table.rows().forEach(row -> add(rows, table, row, said));
        }
        return List.copyOf(rows);
    }

    private static List<String> keyFigure(KeyFigure figure) {
        return List.of(
                SummaryTables.KEY_FIGURES,
                figure.figure().name(),
                "value",
                figure.value().map(SummaryRows::german).orElse(""),
                figure.numerator().map(SummaryRows::german).orElse(""),
                figure.denominator().map(SummaryRows::german).orElse(""));
    }

    /** Without thousands separators. A negative number is no formula, whatever a spreadsheet makes of its sign. */
    private static String german(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private static void add(List<List<String>> rows, Table table, Row row, Set<String> said) {
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            String column = table.columns().get(i).code();
            if ((i > 0 || !(cell instanceof Term)) && !said.contains(column)) {
                rows.add(row(table.code(), row.key(), column, machineReadable(cell)));
            }
        }
    }

    private static List<String> row(String section, String row, String figure, String value) {
        return List.of(section, guarded(row), figure, value, "", "");
    }

    private static String machineReadable(Cell cell) {
        if (cell instanceof Words words) {
            return guarded(words.text());
        } else if (cell instanceof Named named) {
            return guarded(named.code());
        } else if (cell instanceof Term term) {
            return term.code();
        } else if (cell instanceof Terms terms) {
            return terms.terms().stream().map(Term::code).collect(Collectors.joining(" "));
        } else if (cell instanceof Ordinal ordinal) {
            return Integer.toString(ordinal.number());
        } else if (cell instanceof Month month) {
            return month.month().toString();
        } else if (cell instanceof Day day) {
            return day.day().toString();
        }
        return cell.measure().map(SummaryRows::german).orElse("");
    }

    private static String guarded(String text) {
        boolean likeAFormula = !text.isEmpty() && STARTS_OF_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return likeAFormula ? "'" + text : text;
    }
}
