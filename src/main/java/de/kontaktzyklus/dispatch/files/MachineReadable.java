package de.kontaktzyklus.dispatch.files;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Writes a cell for machines: codes instead of words, the same in every language. */
final class MachineReadable implements Cell.Reader<String> {

    private static final String STARTS_OF_A_FORMULA = "=+-@\t\r\n";

    /** The text, with an apostrophe before it if a spreadsheet would read it as a formula. */
    static String guarded(String text) {
        boolean likeAFormula = !text.isEmpty() && STARTS_OF_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return likeAFormula ? "'" + text : text;
    }

    /**
     * With a decimal comma and without thousands separators. A negative number is no formula, so it gets no apostrophe.
     */
    static String german(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    @Override
    public String text(Cell.Text cell) {
        return guarded(cell.text());
    }

    @Override
    public String term(Cell.Term cell) {
        return cell.code();
    }

    @Override
    public String named(Cell.Named cell) {
        return guarded(cell.code());
    }

    @Override
    public String terms(Cell.Terms cell) {
        return cell.terms().stream().map(Term::code).collect(Collectors.joining(" "));
    }

    @Override
    public String count(Cell.Count cell) {
        return Integer.toString(cell.count());
    }

    @Override
    public String ordinal(Cell.Ordinal cell) {
        return Integer.toString(cell.number());
    }

    @Override
    public String amount(Cell.Amount cell) {
        return german(cell.amount());
    }

    @Override
    public String share(Cell.Share cell) {
        return german(cell.share());
    }

    @Override
    public String change(Cell.Change cell) {
        return german(cell.amount());
    }

    @Override
    public String day(Cell.Day cell) {
        return cell.day().toString();
    }

    @Override
    public String month(Cell.Month cell) {
        return cell.month().toString();
    }

    @Override
    public String unmeasured() {
        return "";
    }

    @Override
    public String blank() {
        return "";
    }
}
