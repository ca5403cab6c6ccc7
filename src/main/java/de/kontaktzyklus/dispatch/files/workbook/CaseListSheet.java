package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.table.Table;
import java.util.List;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet with one list of cases. Its head is made at once, its rows while the file is written, a few at a time: there
 * may be thousands.
 */
final class CaseListSheet {

    private final SheetHead head;
    private final Table table;
    private final Widths widths;
    private final String name;
    private int header;

    /**
     * @param name of the sheet
     * @param onPaper how many columns are printed
     */
    CaseListSheet(SheetHead head, String name, Table table, int onPaper) {
        this.head = head;
        this.table = table;
        this.widths = Widths.of(table, onPaper);
        this.name = name;
    }

    void add() {
        XSSFSheet sheet = head.create(name);
        Pen pen = head.pen();
        header = head.write(sheet, List.of(), widths);
        for (var note : table.notes()) {
            header = pen.sentence(
                    sheet, header, pen.texts().term(note), pen.styles().forLine(), widths);
        }
        pen.header(sheet.createRow(header), table, widths);
        sheet.createFreezePane(1, header + 1);
        widths.set(sheet);
        int last = header + Math.max(1, table.rows().size());
        CellRangeAddress everything =
                new CellRangeAddress(0, last, 0, table.columns().size() - 1);
        sheet.getCTWorksheet().getDimension().setRef(everything.formatAsString());
        ExcelTable.add(sheet, table, header);
        sheet.addIgnoredErrors(everything, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        PrintLayout print = new PrintLayout(pen.texts(), head.title());
        print.of(sheet, true);
        print.repeat(sheet, header);
        print.area(sheet, last, widths.columns().size() - 1);
    }

    /** Whether it is this sheet. */
    boolean isOn(XSSFSheet sheet) {
        return sheet.getSheetName().equals(name);
    }

    void fill(DeferredSXSSFWorkbook streamed) {
        streamed.getStreamingSheet(name).setRowGenerator(this::rows);
    }

    private void rows(SXSSFSheet sheet) {
        int row = header + 1;
        for (Table.Row each : table.rows()) {
            head.pen().row(sheet.createRow(row++), each, widths);
        }
        if (table.rows().isEmpty()) {
            head.pen().empty(sheet.createRow(row), table);
        }
    }
}
