package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import java.math.BigDecimal;

/**
 * The number format of each kind of cell.
 *
 * @param days of the language
 * @param months of the language
 * @param points of a change in percentage points, without its sign
 */
record CellFormat(String days, String months, String points) implements Cell.Reader<String> {

    private static final String TEXT = "@";
    private static final String WHOLE = "#,##0";

    /** With a digit behind the point where the number has one, also if that is 0: a median is 9.0. */
    private static String number(BigDecimal number) {
        return number.scale() <= 0 ? WHOLE : "#,##0.0";
    }

    /** With plus or minus sign, as people print it. */
    private static String signed(String format) {
        return "+" + format + ";\"\u2212\"" + format + ";" + format;
    }

    @Override
    public String text(Cell.Text cell) {
        return TEXT;
    }

    @Override
    public String term(Cell.Term cell) {
        return TEXT;
    }

    @Override
    public String named(Cell.Named cell) {
        return TEXT;
    }

    @Override
    public String terms(Cell.Terms cell) {
        return TEXT;
    }

    @Override
    public String count(Cell.Count cell) {
        return WHOLE;
    }

    @Override
    public String ordinal(Cell.Ordinal cell) {
        return "0";
    }

    @Override
    public String amount(Cell.Amount cell) {
        return number(cell.amount());
    }

    @Override
    public String share(Cell.Share cell) {
        return "0.0 %";
    }

    @Override
    public String change(Cell.Change cell) {
        return signed(cell.points() ? points : number(cell.amount()));
    }

    @Override
    public String day(Cell.Day cell) {
        return days;
    }

    @Override
    public String month(Cell.Month cell) {
        return months;
    }

    @Override
    public String moment(Cell.Moment cell) {
        return TEXT;
    }

    @Override
    public String unmeasured(Cell.Unmeasured cell) {
        return TEXT;
    }

    @Override
    public String blank() {
        return TEXT;
    }
}
