package de.kontaktzyklus.dispatch.files;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a cell for machines: codes instead of words, the same in every language. */
final class MachineReadable implements Cell.Reader<String> {

    /** And our own apostrophe, so that whoever takes it away has the text as it was. */
    private static final String STARTS_OF_A_FORMULA = "=+-@\t\r\n'";

    /**
     * What a spreadsheet turns into something else: a number with an exponent ({@code 120E000073}, {@code 1.5E3}),
     * leading zeros, more digits than it shows, a date, a decimal number or a percentage.
     */
    private static final Pattern TURNED_INTO_A_NUMBER =
            Pattern.compile("[0-9]*([.,][0-9]*)*[0-9][.,]?[eE][+-]?[0-9]+|0[0-9]+|[0-9]{12,}|[0-9]+([./,:-][0-9]+)+"
                    + "|[.,][0-9]+|[0-9.,]*[0-9] ?%");

    private static final Pattern OUR_DAYS = Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");

    /**
     * The text, with an apostrophe before it if a spreadsheet would read it as a formula, or change it into a number or
     * a date.
     */
    static String guarded(String text) {
        boolean likeAFormula = !text.isEmpty() && STARTS_OF_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return likeAFormula || TURNED_INTO_A_NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The same for a key, which may be a day or month of ours. */
    static String guardedKey(String key) {
        return OUR_DAYS.matcher(key).matches() ? key : guarded(key);
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
    public String moment(Cell.Moment cell) {
        return cell.at().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public String unmeasured(Cell.Unmeasured cell) {
        return "";
    }

    @Override
    public String blank() {
        return "";
    }
}
