package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * How wide the columns of a sheet are, and how many lines a text needs there. Counted in digits of the standard font;
 * letters are a little narrower, so what is counted fits.
 *
 * @param columns widths in characters, of paper
 * @param all the same with the columns that are not printed
 * @param overflowing number of a column whose texts go over the empty ones beside it; -1 if there is none
 */
record Widths(List<Integer> columns, List<Integer> all, int overflowing) {

    private static final int UNITS_OF_A_CHARACTER = 256;
    /** A long text has narrow letters enough. */
    private static final int LETTERS_OF_TEN_DIGITS = 11;

    private static final int TEN_DIGITS = 10;
    /** Of a cell, for its indent and its edges. */
    private static final int EDGES = 2;

    /** Every column as wide as its table wants it. */
    static Widths of(Table table, int onPaper) {
        List<Integer> widths = table.columns().stream().map(Column::width).toList();
        return new Widths(widths.subList(0, Math.min(onPaper, widths.size())), widths, -1);
    }

    /**
     * One set of widths for tables below one another.
     *
     * @param first of the first column, which has names
     * @param others of all others
     */
    static Widths common(List<Table> tables, List<Integer> first, int others) {
        int count =
                tables.stream().mapToInt(table -> table.columns().size()).max().orElse(1);
        List<Integer> widths = IntStream.range(0, count)
                .mapToObj(i -> i < first.size() ? first.get(i) : others)
                .toList();
        return new Widths(widths, widths, -1);
    }

    /** Columns that are all alike. */
    static Widths even(int count, int width) {
        List<Integer> widths = Collections.nCopies(count, width);
        return new Widths(widths, widths, -1);
    }

    /** The same for one of the tables: a long text in its last column has the room of all that follow. */
    Widths of(Table table) {
        int last = table.columns().size() - 1;
        Column column = table.columns().get(last);
        boolean overflows = last > 0 && !column.numeric() && column.width() > columns.get(last);
        return new Widths(columns, all, overflows ? last : -1);
    }

    void set(Sheet sheet) {
        for (int i = 0; i < all.size(); i++) {
            sheet.setColumnWidth(i, all.get(i) * UNITS_OF_A_CHARACTER);
        }
    }

    boolean isOnPaper(int column) {
        return column < columns.size();
    }

    boolean overflows(int column) {
        return column == overflowing;
    }

    int total() {
        return columns.stream().mapToInt(Integer::intValue).sum();
    }

    /** Number of lines of a text in a column. */
    int lines(int column, String text) {
        int room = all.get(column) - EDGES;
        return text.length() <= room ? 1 : broken(text, room).size();
    }

    int linesOfHeader(int column, String title) {
        return broken(title, all.get(column) - EDGES).size();
    }

    /** The lines of a text that goes over all columns of the paper. */
    List<String> lines(String text, int points) {
        return broken(text, total() * LETTERS_OF_TEN_DIGITS * SheetStyles.POINTS / (TEN_DIGITS * points));
    }

    private static List<String> broken(String text, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }
}
