package de.kontaktzyklus.dispatch.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a reader of it has it: its tables by name, their columns by title. */
record Sheets(XSSFWorkbook workbook) {

    static Sheets of(byte[] content) throws IOException {
        return new Sheets(new XSSFWorkbook(new ByteArrayInputStream(content)));
    }

    List<String> names() {
        return StreamSupport.stream(workbook.spliterator(), false)
                .map(sheet -> sheet.getSheetName())
                .toList();
    }

    XSSFSheet sheet(String name) {
        return workbook.getSheet(name);
    }

    List<XSSFTable> tables() {
        List<XSSFTable> tables = new ArrayList<>();
        workbook.forEach(sheet -> tables.addAll(((XSSFSheet) sheet).getTables()));
        return tables;
    }

    XSSFTable table(String code) {
        return workbook.getTable(code.replace('-', '_'));
    }

    List<String> header(XSSFTable table) {
        return cells(table, table.getStartRowIndex());
    }

    /** The rows that a filter of a column shows if it leaves out the empty ones. */
    List<List<String>> filtered(String code, String title) {
        XSSFTable table = table(code);
        int column = header(table).indexOf(title);
        return rows(table).stream().filter(row -> !row.get(column).isEmpty()).toList();
    }

    List<List<String>> rows(XSSFTable table) {
        return IntStream.rangeClosed(table.getStartRowIndex() + 1, table.getEndRowIndex())
                .mapToObj(row -> cells(table, row))
                .toList();
    }

    /** The values of a column, those of the total included. */
    List<String> column(String code, String title, int rows) {
        XSSFTable table = table(code);
        int column = header(table).indexOf(title);
        return IntStream.rangeClosed(table.getStartRowIndex() + 1, table.getStartRowIndex() + rows)
                .mapToObj(row -> cells(table, row).get(column))
                .toList();
    }

    /** As a German Excel would show it; blanks in front of a percent sign are the same on paper. */
    List<String> cells(XSSFTable table, int row) {
        DataFormatter formatter = new DataFormatter(Locale.GERMANY);
        return raw(table, row).stream()
                .map(cell -> formatter.formatCellValue(cell).replace('\u00a0', ' '))
                .toList();
    }

    /** The cells of a row; created empty where there is none. */
    List<Cell> raw(XSSFTable table, int row) {
        Row line = table.getXSSFSheet().getRow(row);
        return IntStream.rangeClosed(table.getStartColIndex(), table.getEndColIndex())
                .mapToObj(column -> line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK))
                .toList();
    }
}
