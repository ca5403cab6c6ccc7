package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Writes rows into a sheet, whether it is kept in memory or streamed. */
final class Pen {

    private static final float LINE_POINTS = 15;
    private static final float OF_LARGE_TEXT = 1.5f;

    private final SheetStyles styles;
    private final SummaryTexts texts;
    private final CellTexts cellTexts;

    Pen(SheetStyles styles, SummaryTexts texts) {
        this.styles = styles;
        this.texts = texts;
        this.cellTexts = new CellTexts(texts);
    }

    SheetStyles styles() {
        return styles;
    }

    SummaryTexts texts() {
        return texts;
    }

    /**
     * Writes a text over the columns beside it, in as many rows as it needs, so that paper does not cut it.
     *
     * @param row the first one
     * @return the row after the last one
     */
    int sentence(Sheet sheet, int row, String text, XSSFCellStyle style, Widths widths) {
        short points = style.getFont().getFontHeightInPoints();
        int next = row;
        for (String part : widths.lines(text, points)) {
            Row line = sheet.createRow(next++);
            text(line, 0, part, style);
            if (points > SheetStyles.POINTS) {
                line.setHeightInPoints(points * OF_LARGE_TEXT);
            }
        }
        return next;
    }

    /** Writes the titles of the columns. */
    void header(Row row, Table table, Widths widths) {
        int lines = 1;
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column column = table.columns().get(i);
            String title = texts.term(column.title());
            text(row, i, title, styles.forHeader(column.numeric()));
            lines = Math.max(lines, widths.linesOfHeader(i, title));
        }
        row.setHeightInPoints(LINE_POINTS * (lines + 1));
    }

    /** Writes the cells of a row; a program that opens the file does not measure their height again. */
    void row(Row target, Table.Row row, Widths widths) {
        int lines = 1;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (widths.isOnPaper(i) || !(cell instanceof Cell.Blank)) {
                org.apache.poi.ss.usermodel.Cell written = target.createCell(i);
                cell.read(new CellValue(written, cellTexts));
                boolean overflows = widths.overflows(i);
                written.setCellStyle(styles.forCell(cell, row.total(), overflows));
                if (!overflows && !cell.isNumber()) {
                    lines = Math.max(lines, widths.lines(i, cellTexts.of(cell)));
                }
            }
        }
        target.setHeightInPoints(LINE_POINTS * lines);
    }

    /** Writes what stands in place of rows. */
    void empty(Row row, Table table) {
        text(row, 0, texts.text("table." + table.code() + ".empty"), styles.forLine());
    }

    static void text(Row row, int column, String text, CellStyle style) {
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
