package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The head of a sheet: which team and month, how fresh, and what a reader must know first. */
record SheetHead(XSSFWorkbook workbook, Pen pen, SummaryTitle title) {

    XSSFSheet create(String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
        return sheet;
    }

    /**
     * Writes the head.
     *
     * @param headline after the cautions; the first sentence is the verdict
     * @return the row after it
     */
    int write(XSSFSheet sheet, List<String> headline, Widths widths) {
        SheetStyles styles = pen.styles();
        int row = pen.sentence(sheet, 0, title.title() + " – " + sheet.getSheetName(), styles.forTitle(), widths);
        row = pen.sentence(sheet, row, title.origin(), styles.forLine(), widths);
        for (String caution : title.cautions()) {
            row = pen.sentence(sheet, row, caution, styles.forSection(), widths);
        }
        for (int i = 0; i < headline.size(); i++) {
            row = pen.sentence(sheet, row, headline.get(i), i == 0 ? styles.forVerdict() : styles.forLine(), widths);
        }
        return row;
    }
}
