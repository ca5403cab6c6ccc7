package de.kontaktzyklus.dispatch.files;

import de.kontaktzyklus.dispatch.files.content.Cell;
import de.kontaktzyklus.dispatch.files.content.Cell.Amount;
import de.kontaktzyklus.dispatch.files.content.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.Cell.Day;
import de.kontaktzyklus.dispatch.files.content.Cell.Ordinal;
import de.kontaktzyklus.dispatch.files.content.Cell.Share;
import de.kontaktzyklus.dispatch.files.content.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.Cell.Words;
import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.Table;
import de.kontaktzyklus.dispatch.files.content.Table.Row;
import de.kontaktzyklus.summary.KeyFigure;
import de.kontaktzyklus.summary.TeamSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A summary as rows for machines, tidy and long: one value a row, the same in every language.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>section</th><td>table: {@code key-figures}, {@code profiles}, {@code work-list}, …</td></tr>
 * <tr><th>row</th><td>row of the table: code of the figure or Profillage, or a running number in lists of cases</td></tr>
 * <tr><th>figure</th><td>column of the table, for example {@code overdue}; {@code value} for key figures</td></tr>
 * <tr><th>value</th><td>numbers with a decimal point, shares between 0 and 1, days as ISO dates, codes instead of words; empty
 * where there was nothing to measure or the column does not apply</td></tr>
 * <tr><th>numerator, denominator</th><td>of key figures that are shares or parts, else empty</td></tr>
 * </table>
 *
 * Text that a spreadsheet would take for a formula has an apostrophe before it.
 */
public final class SummaryRows {

    private static final List<String> HEADER = List.of("section", "row", "figure", "value", "numerator", "denominator");
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
            if (!table.code().equals(SummaryTables.KEY_FIGURES)) {
                table.rows().forEach(row -> add(rows, table, row));
            }
        }
        return List.copyOf(rows);
    }

    private static List<String> keyFigure(KeyFigure figure) {
        return List.of(
                SummaryTables.KEY_FIGURES,
                figure.figure().name(),
                "value",
                figure.value().map(BigDecimal::toPlainString).orElse(""),
                plain(figure.numerator()),
                plain(figure.denominator()));
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static void add(List<List<String>> rows, Table table, Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (i > 0 || !(cell instanceof Term)) {
                rows.add(row(table.code(), row.key(), table.columns().get(i).code(), machineReadable(cell)));
            }
        }
    }

    private static List<String> row(String section, String row, String figure, String value) {
        return List.of(section, guarded(row), figure, value, "", "");
    }

    private static String machineReadable(Cell cell) {
        if (cell instanceof Words words) {
            return guarded(words.text());
        } else if (cell instanceof Term term) {
            return term.code();
        } else if (cell instanceof Count count) {
            return Integer.toString(count.count());
        } else if (cell instanceof Ordinal ordinal) {
            return Integer.toString(ordinal.number());
        } else if (cell instanceof Amount amount) {
            return amount.amount().toPlainString();
        } else if (cell instanceof Share share) {
            return share.share().toPlainString();
        }
        return cell instanceof Day day ? day.day().toString() : "";
    }

    private static String guarded(String text) {
        boolean likeAFormula = !text.isEmpty() && STARTS_OF_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return likeAFormula ? "'" + text : text;
    }
}
