package de.kontaktzyklus.dispatch.files.content.table;

import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of the summary, before it has a form. The first column names the row.
 *
 * @param code {@code table.<code>} is its title, {@code table.<code>.empty} the text if it has no rows
 * @param notes below the title
 * @param columns from left to right
 * @param rows from top to bottom; those of the total come last
 */
public record Table(String code, List<Term> notes, List<Column> columns, List<Row> rows) {

    public Table {
        rows = withKeysOfTheirOwn(rows);
    }

    /**
     * Codes of the data may be alike, or like one of ours: the second then gets a number. No row gives its own key to
     * one of these, so a key means the same whatever comes before it.
     */
    private static List<Row> withKeysOfTheirOwn(List<Row> rows) {
        Set<String> ofOne = rows.stream().map(Row::key).collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        List<Row> named = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String key = row.key();
            if (!taken.add(key)) {
                key = numbered(key, each -> !ofOne.contains(each) && taken.add(each));
            }
            named.add(key.equals(row.key()) ? row : new Row(key, row.cells(), row.total()));
        }
        return List.copyOf(named);
    }

    private static String numbered(String key, Predicate<String> isFree) {
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> key + "-" + number)
                .filter(isFree)
                .findFirst()
                .orElseThrow();
    }

    /**
     * A column.
     *
     * @param code names it for machines
     * @param title its header; {@code column.<code>} unless it says otherwise
     * @param width in characters
     * @param numeric whether it holds numbers
     */
    public record Column(String code, Term title, int width, boolean numeric) {
        public static Column text(String code, int width) {
            return new Column(code, Term.of("column." + code), width, false);
        }

        public static Column number(String code, int width) {
            return new Column(code, Term.of("column." + code), width, true);
        }
    }

    /**
     * A row.
     *
     * @param key names it for machines; unique in its table
     * @param cells one for each column
     * @param total whether it sums up the others
     */
    public record Row(String key, List<Cell> cells, boolean total) {
        public static Row of(String key, Cell... cells) {
            return new Row(key, List.of(cells), false);
        }
    }

    /** The same with one more note, below the others. */
    public Table withNote(Term note) {
        return new Table(code, Stream.concat(notes.stream(), Stream.of(note)).toList(), columns, rows);
    }

    /** The place of the column with this code. */
    public int indexOf(String column) {
        return columns.stream().map(Column::code).toList().indexOf(column);
    }

    /** Number of rows that are no total; a filter may sort these. */
    public int plainRows() {
        return (int) rows.stream().filter(row -> !row.total()).count();
    }
}
