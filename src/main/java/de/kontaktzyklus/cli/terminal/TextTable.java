package de.kontaktzyklus.cli.terminal;

import de.kontaktzyklus.texts.PaddedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns on a terminal: the first ones to the left, numbers to the right, two blanks between, none at the end. */
public final class TextTable {

    private static final String BETWEEN = "  ";

    private final int leftColumns;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param leftColumns how many columns, from the first on, hold words and are set to the left */
    public TextTable(int leftColumns) {
        this.leftColumns = leftColumns;
    }

    public TextTable row(List<String> cells) {
        rows.add(cells);
        return this;
    }

    public List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns).map(this::width).toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths[column], column < leftColumns))
                .collect(Collectors.joining(BETWEEN))
                .stripTrailing();
    }

    private static String padded(String text, int width, boolean toTheLeft) {
        return toTheLeft ? PaddedText.toTheLeft(text, width) : PaddedText.toTheRight(text, width);
    }
}
