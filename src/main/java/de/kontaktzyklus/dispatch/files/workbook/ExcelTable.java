package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.table.Table;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** A table of Excel, with filters, which others can refer to by its name. Its total stays out of it. */
final class ExcelTable {

    private ExcelTable() {}

    /**
     * Makes one of a table that has rows.
     *
     * @param header row with the titles of its columns
     */
    static void add(XSSFSheet sheet, Table table, int header) {
        if (table.plainRows() == 0) {
            return;
        }
        CellRangeAddress range = new CellRangeAddress(
                header, header + table.plainRows(), 0, table.columns().size() - 1);
        XSSFTable named = sheet.createTable(new AreaReference(
                new CellReference(range.getFirstRow(), range.getFirstColumn()),
                new CellReference(range.getLastRow(), range.getLastColumn()),
                SpreadsheetVersion.EXCEL2007));
        String name = table.code().replace('-', '_');
        named.setName(name);
        named.setDisplayName(name);
        named.getCTTable().addNewAutoFilter().setRef(range.formatAsString());
    }
}
