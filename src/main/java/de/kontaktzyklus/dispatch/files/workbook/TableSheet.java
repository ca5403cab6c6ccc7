package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.Cell;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import de.kontaktzyklus.dispatch.files.content.Table;
import de.kontaktzyklus.dispatch.files.content.Table.Column;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sets one table on a sheet of its own: title, lines about it, header, rows; ready for filters and for the printer. */
final class TableSheet {

    private static final int UNITS_OF_A_CHARACTER = 256;
    private static final float HEADER_POINTS = 32;

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final SummaryTexts texts;
    private final SummaryTitle title;

    TableSheet(XSSFWorkbook workbook, SheetStyles styles, SummaryTexts texts, SummaryTitle title) {
        this.workbook = workbook;
        this.styles = styles;
        this.texts = texts;
        this.title = title;
    }

    /**
     * Adds the sheet.
     *
     * @param sentences said above the table, before its own notes
     */
    void add(Table table, List<String> sentences) {
        String name = texts.text("table." + table.code());
        XSSFSheet sheet = workbook.createSheet(name);
        text(sheet.createRow(0), 0, title.title() + " – " + name, styles.forTitle());
        linesAbove(table, sentences).forEach(line -> addLine(sheet, line));
        int header = sheet.getLastRowNum() + 2;
        addHeader(sheet.createRow(header), table);
        addRows(sheet, table);
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.setColumnWidth(i, table.columns().get(i).width() * UNITS_OF_A_CHARACTER);
        }
        makeUsable(sheet, table, header);
        makePrintable(sheet, header);
    }

    private List<String> linesAbove(Table table, List<String> sentences) {
        List<String> lines = new ArrayList<>();
        lines.add(title.origin());
        lines.addAll(title.cautions());
        lines.addAll(sentences);
        table.notes().forEach(note -> lines.add(texts.term(note)));
        return lines;
    }

    private static void addLine(XSSFSheet sheet, String line) {
        sheet.createRow(sheet.getLastRowNum() + 1).createCell(0).setCellValue(line);
    }

    private void addHeader(XSSFRow row, Table table) {
        row.setHeightInPoints(HEADER_POINTS);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            text(row, i, texts.text("column." + column.code()), styles.forHeader(column.numeric()));
        }
    }

    private void addRows(XSSFSheet sheet, Table table) {
        for (Table.Row row : table.rows()) {
            XSSFRow line = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                fill(line.createCell(i), cell);
                line.getCell(i).setCellStyle(styles.forCell(cell, row.total()));
            }
        }
        if (table.rows().isEmpty()) {
            addLine(sheet, texts.text("table." + table.code() + ".empty"));
        }
    }

    /** Text goes in as a plain string, so that none of it is ever taken for a formula. */
    private void fill(XSSFCell target, Cell cell) {
        if (cell instanceof Cell.Words words) {
            target.setCellValue(words.text());
        } else if (cell instanceof Cell.Term term) {
            target.setCellValue(texts.term(term));
        } else if (cell instanceof Cell.Count count) {
            target.setCellValue(count.count());
        } else if (cell instanceof Cell.Ordinal ordinal) {
            target.setCellValue(ordinal.number());
        } else if (cell instanceof Cell.Amount amount) {
            target.setCellValue(amount.amount().doubleValue());
        } else if (cell instanceof Cell.Share share) {
            target.setCellValue(share.share().doubleValue());
        } else if (cell instanceof Cell.Day day) {
            target.setCellValue(day.day());
        } else if (cell instanceof Cell.Unmeasured) {
            target.setCellValue(texts.text("unmeasured"));
        }
    }

    private static void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** The header stays in sight, rows can be filtered (the total stays out of it), customer numbers are no errors. */
    private static void makeUsable(XSSFSheet sheet, Table table, int header) {
        sheet.createFreezePane(1, header + 1);
        int lastColumn = table.columns().size() - 1;
        sheet.setAutoFilter(new CellRangeAddress(header, header + table.plainRows(), 0, lastColumn));
        sheet.addIgnoredErrors(
                new CellRangeAddress(0, sheet.getLastRowNum(), 0, lastColumn), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    private void makePrintable(XSSFSheet sheet, int header) {
        sheet.setRepeatingRows(CellRangeAddress.valueOf((header + 1) + ":" + (header + 1)));
        sheet.setFitToPage(true);
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
