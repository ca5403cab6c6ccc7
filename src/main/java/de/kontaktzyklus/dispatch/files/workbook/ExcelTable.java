package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.table.Table;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;

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
        // Given the area, the library would read all titles again for each column.
        XSSFTable named = sheet.createTable(null);
        named.getCTTable().setRef(range.formatAsString());
        columns(named.getCTTable().addNewTableColumns(), table.columns().size());
        String name = table.code().replace('-', '_');
        named.setName(name);
        named.setDisplayName(name);
        named.getCTTable().addNewAutoFilter().setRef(range.formatAsString());
    }

    /** The library fills in the titles from the cells when it writes. */
    private static void columns(CTTableColumns columns, int count) {
        columns.setCount(count);
        for (int id = 1; id <= count; id++) {
            CTTableColumn column = columns.addNewTableColumn();
            column.setId(id);
            column.setName("Column" + id);
        }
    }
}
