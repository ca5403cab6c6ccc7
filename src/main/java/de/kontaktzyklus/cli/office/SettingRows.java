package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.texts.PaddedText;
import de.kontaktzyklus.texts.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table of keys, values and where they come from. What does not fit beside the others stands below. */
final class SettingRows {

    private static final String BETWEEN = "  ";

    private final List<Row> rows = new ArrayList<>();

    private record Row(String key, String value, String origin) {}

    void add(String key, String value, String origin) {
        rows.add(new Row(key, value, origin));
    }

    List<String> lines() {
        int keys = width(Row::key) + BETWEEN.length();
        int room = Terminal.COLUMNS - keys - BETWEEN.length() - width(Row::origin);
        int values = Math.min(width(Row::value), room);
        return rows.stream().flatMap(row -> lines(row, keys, values).stream()).toList();
    }

    private int width(Function<Row, String> cell) {
        return rows.stream().map(cell).mapToInt(String::length).max().orElse(0);
    }

    private static List<String> lines(Row row, int keys, int values) {
        String below = " ".repeat(keys);
        List<String> lines = new ArrayList<>(
                WrappedText.lines(row.value(), Terminal.COLUMNS, PaddedText.toTheLeft(row.key(), keys), below));
        String beside = PaddedText.toTheLeft(lines.get(lines.size() - 1), keys + values) + BETWEEN + row.origin();
        if (beside.length() > Terminal.COLUMNS) {
            lines.add(below + row.origin());
        } else {
            lines.set(lines.size() - 1, beside);
        }
        return lines.stream().map(String::stripTrailing).toList();
    }
}
