package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A4, as wide as the page. Each page says which team and month it is of, which sheet, and its number; the first one has
 * its title in the cells.
 */
final class PrintLayout {

    private static final double SIDE_INCHES = 0.5;

    private final SummaryTexts texts;
    private final SummaryTitle title;

    PrintLayout(SummaryTexts texts, SummaryTitle title) {
        this.texts = texts;
        this.title = title;
    }

    void of(XSSFSheet sheet, boolean landscape) {
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(landscape);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getHeader().setLeft(escaped(title.title()));
        sheet.getHeader().setRight("&A");
        foot(sheet.getFooter());
        sheet.getFirstHeader().setLeft("");
        foot(sheet.getFirstFooter());
        sheet.getHeaderFooterProperties().setDifferentFirst(true);
    }

    private void foot(Footer footer) {
        footer.setLeft(escaped(title.origin()));
        footer.setRight(texts.text("print.page"));
    }

    /** @param header row with the titles of the columns, which each page has on top */
    void repeat(XSSFSheet sheet, int header) {
        sheet.setRepeatingRows(CellRangeAddress.valueOf((header + 1) + ":" + (header + 1)));
    }

    /** Prints from the first cell to this one. */
    void area(XSSFSheet sheet, int lastRow, int lastColumn) {
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
    }

    /** An ampersand starts a command in headers and footers. */
    private static String escaped(String text) {
        return text.replace("&", "&&");
    }
}
