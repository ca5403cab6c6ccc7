package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import java.math.BigDecimal;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * Puts a value into a cell of the workbook and returns the cell: numbers as numbers, days as days. Text is a plain
 * string, so that it never becomes a formula.
 */
record CellValue(XSSFCell target, SummaryTexts texts) implements Cell.Reader<XSSFCell> {

    private static final int POINTS_OF_ONE = 100;

    private XSSFCell number(BigDecimal number) {
        target.setCellValue(number.doubleValue());
        return target;
    }

    private XSSFCell words(Cell cell) {
        target.setCellValue(texts.shown(cell));
        return target;
    }

    @Override
    public XSSFCell text(Cell.Text cell) {
        return words(cell);
    }

    @Override
    public XSSFCell term(Cell.Term cell) {
        return words(cell);
    }

    @Override
    public XSSFCell named(Cell.Named cell) {
        return words(cell);
    }

    @Override
    public XSSFCell terms(Cell.Terms cell) {
        return words(cell);
    }

    @Override
    public XSSFCell count(Cell.Count cell) {
        return number(cell.amount());
    }

    @Override
    public XSSFCell ordinal(Cell.Ordinal cell) {
        return number(BigDecimal.valueOf(cell.number()));
    }

    @Override
    public XSSFCell amount(Cell.Amount cell) {
        return number(cell.amount());
    }

    @Override
    public XSSFCell share(Cell.Share cell) {
        return number(cell.share());
    }

    @Override
    public XSSFCell change(Cell.Change cell) {
        return number(cell.points() ? cell.amount().multiply(BigDecimal.valueOf(POINTS_OF_ONE)) : cell.amount());
    }

    @Override
    public XSSFCell day(Cell.Day cell) {
        target.setCellValue(cell.day());
        return target;
    }

    @Override
    public XSSFCell month(Cell.Month cell) {
        target.setCellValue(cell.month().atDay(1));
        return target;
    }

    @Override
    public XSSFCell moment(Cell.Moment cell) {
        return words(cell);
    }

    @Override
    public XSSFCell unmeasured(Cell.Unmeasured cell) {
        return words(cell);
    }

    @Override
    public XSSFCell blank() {
        return target;
    }
}
