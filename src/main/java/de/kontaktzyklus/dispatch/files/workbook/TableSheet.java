package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sets one table on a sheet of its own: title, lines about it, header, rows; ready for filters and for the printer. */
final class TableSheet {

    private static final int UNITS_OF_A_CHARACTER = 256;
    private static final float HEADER_POINTS = 32;
    private static final float LINE_POINTS = 15;
    /** Widths are counted in digits, and letters are narrower. */
    private static final int SLACK = 12;

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final SummaryTexts texts;
    private final SummaryTitle title;
    private final CellWriter cells;

    TableSheet(XSSFWorkbook workbook, SheetStyles styles, SummaryTexts texts, SummaryTitle title) {
        this.workbook = workbook;
        this.styles = styles;
        this.texts = texts;
        this.title = title;
        this.cells = new CellWriter(styles, texts);
    }

    /**
     * Adds the sheet.
     *
     * @param name of the sheet
     * @param headline above the table, before its own notes; the first line is the verdict
     * @return row of the header
     */
    int add(Table table, String name, List<String> headline) {
        XSSFSheet sheet = workbook.createSheet(name);
        line(sheet, 0, title.title() + " – " + name, styles.forTitle());
        line(sheet, 1, title.origin(), styles.forLine());
        title.cautions().forEach(caution -> line(sheet, sheet.getLastRowNum() + 1, caution, styles.forVerdict()));
        for (String sentence : headline) {
            boolean isVerdict = sentence.equals(headline.get(0));
            line(sheet, sheet.getLastRowNum() + 1, sentence, isVerdict ? styles.forVerdict() : styles.forLine());
        }
        table.notes().forEach(note -> line(sheet, sheet.getLastRowNum() + 1, texts.term(note), styles.forLine()));
        int header = sheet.getLastRowNum() + 2;
        addHeader(sheet.createRow(header), table);
        addRows(sheet, table);
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.setColumnWidth(i, table.columns().get(i).width() * UNITS_OF_A_CHARACTER);
        }
        makeUsable(sheet, table, header);
        new PrintLayout(texts, title).of(sheet, header);
        return header;
    }

    private static void line(XSSFSheet sheet, int row, String text, XSSFCellStyle style) {
        XSSFRow line = sheet.createRow(row);
        text(line, 0, text, style);
        if (style.getFont().getFontHeightInPoints() > SheetStyles.POINTS) {
            line.setHeightInPoints(style.getFont().getFontHeightInPoints() * 1.5f);
        }
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
                cells.write(line.createCell(i), row.cells().get(i), row.total());
            }
            line.setHeightInPoints(LINE_POINTS * lines(table, row));
        }
        if (table.rows().isEmpty()) {
            line(sheet, sheet.getLastRowNum() + 1, texts.text("table." + table.code() + ".empty"), styles.forLine());
        }
    }

    /** Number of lines of the longest text; a program that opens the file does not measure them again. */
    private int lines(Table table, Table.Row row) {
        int lines = 1;
        for (int i = 0; i < row.cells().size(); i++) {
            int length = texts.shown(row.cells().get(i)).length();
            lines = Math.max(lines, 1 + length / (table.columns().get(i).width() + SLACK));
        }
        return lines;
    }

    private static void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** The header stays in sight, rows can be filtered (the total stays out of it), customer numbers are no errors. */
    private void makeUsable(XSSFSheet sheet, Table table, int header) {
        sheet.createFreezePane(1, header + 1);
        int lastColumn = table.columns().size() - 1;
        if (table.plainRows() > 0) {
            makeTable(sheet, table, new CellRangeAddress(header, header + table.plainRows(), 0, lastColumn));
        }
        sheet.addIgnoredErrors(
                new CellRangeAddress(0, sheet.getLastRowNum(), 0, lastColumn), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    /** A table of Excel, which others can refer to by its name. */
    private void makeTable(XSSFSheet sheet, Table table, CellRangeAddress range) {
        AreaReference area = new AreaReference(
                new CellReference(range.getFirstRow(), range.getFirstColumn()),
                new CellReference(range.getLastRow(), range.getLastColumn()),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable named = sheet.createTable(area);
        String name = table.code().replace('-', '_');
        named.setName(name);
        named.setDisplayName(name);
        named.getCTTable().addNewAutoFilter().setRef(range.formatAsString());
    }
}
