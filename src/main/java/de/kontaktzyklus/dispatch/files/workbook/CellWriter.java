package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.Cell;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import java.math.BigDecimal;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Writes numbers as numbers and days as days; text goes in as a plain string, so that none of it is ever taken for a formula. */
final class CellWriter {

    private static final int POINTS_OF_ONE = 100;

    private final SheetStyles styles;
    private final SummaryTexts texts;

    CellWriter(SheetStyles styles, SummaryTexts texts) {
        this.styles = styles;
        this.texts = texts;
    }

    void write(XSSFCell target, Cell cell, boolean total) {
        fill(target, cell);
        target.setCellStyle(styles.forCell(cell, total));
    }

    private void fill(XSSFCell target, Cell cell) {
        if (cell instanceof Cell.Ordinal ordinal) {
            target.setCellValue(ordinal.number());
        } else if (cell instanceof Cell.Change change && change.points()) {
            target.setCellValue(
                    change.amount().multiply(BigDecimal.valueOf(POINTS_OF_ONE)).doubleValue());
        } else if (cell instanceof Cell.Day day) {
            target.setCellValue(day.day());
        } else if (cell instanceof Cell.Month month) {
            target.setCellValue(month.month().atDay(1));
        } else if (cell.measure().isPresent()) {
            target.setCellValue(cell.measure().get().doubleValue());
        } else if (!(cell instanceof Cell.Blank)) {
            target.setCellValue(texts.shown(cell));
        }
    }
}
