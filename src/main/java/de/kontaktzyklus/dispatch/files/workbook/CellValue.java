package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import java.math.BigDecimal;

/**
 * Puts a value into a cell of the workbook and returns the cell: numbers as numbers, days as days. Text is a plain
 * string, so that it never becomes a formula.
 */
record CellValue(org.apache.poi.ss.usermodel.Cell target, CellTexts texts)
        implements Cell.Reader<org.apache.poi.ss.usermodel.Cell> {

    private static final int POINTS_OF_ONE = 100;

    private org.apache.poi.ss.usermodel.Cell number(BigDecimal number) {
        target.setCellValue(number.doubleValue());
        return target;
    }

    private org.apache.poi.ss.usermodel.Cell words(Cell cell) {
        target.setCellValue(texts.of(cell));
        return target;
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell text(Cell.Text cell) {
        return words(cell);
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell term(Cell.Term cell) {
        return words(cell);
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell named(Cell.Named cell) {
        return words(cell);
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell terms(Cell.Terms cell) {
        return words(cell);
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell count(Cell.Count cell) {
        return number(cell.amount());
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell ordinal(Cell.Ordinal cell) {
        return number(BigDecimal.valueOf(cell.number()));
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell amount(Cell.Amount cell) {
        return number(cell.amount());
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell share(Cell.Share cell) {
        return number(cell.share());
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell change(Cell.Change cell) {
        return number(cell.points() ? cell.amount().multiply(BigDecimal.valueOf(POINTS_OF_ONE)) : cell.amount());
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell day(Cell.Day cell) {
        target.setCellValue(cell.day());
        return target;
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell month(Cell.Month cell) {
        target.setCellValue(cell.month().atDay(1));
        return target;
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell moment(Cell.Moment cell) {
        return words(cell);
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell unmeasured(Cell.Unmeasured cell) {
        return words(cell);
    }

    @Override
    public org.apache.poi.ss.usermodel.Cell blank() {
        return target;
    }
}
