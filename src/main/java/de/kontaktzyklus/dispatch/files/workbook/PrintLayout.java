package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A4 landscape, as wide as the page, with the header of the table on each page and the page's number below. */
final class PrintLayout {

    private static final double SIDE_INCHES = 0.5;

    private final SummaryTexts texts;
    private final SummaryTitle title;

    PrintLayout(SummaryTexts texts, SummaryTitle title) {
        this.texts = texts;
        this.title = title;
    }

    /** @param header row that is repeated */
    void of(XSSFSheet sheet, int header) {
        sheet.setRepeatingRows(CellRangeAddress.valueOf((header + 1) + ":" + (header + 1)));
        of(sheet);
    }

    void of(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getHeader().setLeft(escaped(title.title()));
        sheet.getFooter().setLeft(escaped(title.origin()));
        sheet.getFooter().setRight(texts.text("print.page"));
    }

    /** An ampersand starts a command in headers and footers. */
    private static String escaped(String text) {
        return text.replace("&", "&&");
    }
}
