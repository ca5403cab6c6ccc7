package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.table.Table;
import java.util.List;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet with several tables below one another, each under its title, with filters of its own. */
final class SectionsSheet {

    private final SheetHead head;
    private final Pen pen;
    private final ChartSheet charts;

    SectionsSheet(SheetHead head, ChartSheet charts) {
        this.head = head;
        this.pen = head.pen();
        this.charts = charts;
    }

    /**
     * Adds the sheet.
     *
     * @param headline above the tables
     * @param widths of all tables
     */
    void add(String name, List<String> headline, List<Table> tables, Widths widths, boolean landscape) {
        XSSFSheet sheet = head.create(name);
        int row = head.write(sheet, headline, widths) + 1;
        sheet.createFreezePane(1, 1);
        PrintLayout print = new PrintLayout(pen.texts(), head.title());
        PageBreaks breaks = new PageBreaks(sheet, widths.total(), landscape);
        for (Table table : tables) {
            int first = row;
            row = section(sheet, row, table, widths.of(table));
            breaks.keepTogether(first, row);
            row++;
        }
        widths.set(sheet);
        int last = sheet.getLastRowNum();
        sheet.addIgnoredErrors(
                new CellRangeAddress(0, last, 0, widths.columns().size() - 1), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        print.of(sheet, landscape);
        print.area(sheet, last, widths.columns().size() - 1);
    }

    /** @return the row after it */
    private int section(XSSFSheet sheet, int first, Table table, Widths widths) {
        int row = pen.sentence(
                sheet,
                first,
                pen.texts().text("table." + table.code()),
                pen.styles().forSection(),
                widths);
        for (var note : table.notes()) {
            row = pen.sentence(sheet, row, pen.texts().term(note), pen.styles().forLine(), widths);
        }
        int header = row++;
        pen.header(sheet.createRow(header), table, widths);
        for (Table.Row each : table.rows()) {
            pen.row(sheet.createRow(row++), each, widths);
        }
        if (table.rows().isEmpty()) {
            pen.empty(sheet.createRow(row++), table);
        }
        ExcelTable.add(sheet, table, header);
        charts.drawLater(table, sheet.getSheetName(), header);
        return row;
    }
}
