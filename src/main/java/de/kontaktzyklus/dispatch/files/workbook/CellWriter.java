package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Writes a cell with its value and its look. */
final class CellWriter {

    private final SheetStyles styles;
    private final SummaryTexts texts;

    CellWriter(SheetStyles styles, SummaryTexts texts) {
        this.styles = styles;
        this.texts = texts;
    }

    void write(XSSFCell target, Cell cell, boolean total) {
        cell.read(new CellValue(target, texts));
        target.setCellStyle(styles.forCell(cell, total));
    }
}
