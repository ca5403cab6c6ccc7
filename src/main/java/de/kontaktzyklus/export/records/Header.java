package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.ValueClass;
import de.kontaktzyklus.export.text.CellText;
import de.kontaktzyklus.export.text.Cleaner;
import de.kontaktzyklus.export.text.HeaderName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where which column stands. Unknown columns are ignored, whatever they hold, and so are empty names behind the last
 * one.
 */
final class Header {

    private static final int ABSENT = -1;

    private final int line;
    private final @Nullable Column[] columns;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    private Header(int line, int width) {
        this.line = line;
        this.columns = new @Nullable Column[width];
    }

    /**
     * @param opening the first records of the file, the header first
     * @throws RefusedContentException when a column is there twice or a required one is missing
     */
    static Header of(Reading reading, Opening opening) {
        Header header = placed(reading, opening.first());
        if (!header.missing(reading).isEmpty()) {
            throw new HeaderEvidence(reading, opening).refusal(header);
        }
        return header;
    }

    /** The header that a record would be, with all columns or without some. */
    static Header placed(Reading reading, Opening.Start record) {
        List<String> names = withoutEmptyEnd(record.fields());
        if (names.size() > reading.limits().maxFields()) {
            throw reading.refused(
                    record.line(), Problem.FIELDS_TOO_MANY, reading.limits().maxFields());
        }
        Header header = new Header(record.line(), names.size());
        Map<String, Column> known =
                reading.format().columnsByName(reading.source().kind());
        for (int place = 0; place < names.size(); place++) {
            Column column = known.get(HeaderName.normal(names.get(place)));
            if (column != null) {
                header.put(reading, column, place, names.get(place));
            }
        }
        return header;
    }

    static List<String> withoutEmptyEnd(List<String> names) {
        int width = names.size();
        while (width > 0 && CellText.isNothing(names.get(width - 1))) {
            width--;
        }
        return names.subList(0, width);
    }

    private void put(Reading reading, Column column, int place, String name) {
        if (places.putIfAbsent(column, place) != null) {
            throw new RefusedContentException(new ExportFinding(
                    reading.source().name(), line, column.title(), ValueClass.NONE, Problem.COLUMN_TWICE, List.of()));
        }
        columns[place] = column;
        Cleaner cleaner = new Cleaner();
        cleaner.clean(name);
        if (!cleaner.traces().isEmpty()) {
            reading.notes().add(column, line, Problem.NAME_CLEANED, cleaner.traces());
        }
    }

    /**
     * What stands where, for who looks on.
     *
     * @param record the header line
     */
    Layout layout(char separator, Layout.Basis basis, Opening.Start record) {
        Map<Column, String> names = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        List<String> written = withoutEmptyEnd(record.fields());
        for (int place = 0; place < written.size(); place++) {
            String name = new Cleaner().clean(written.get(place));
            Column column = column(place);
            if (column == null) {
                unknown.add(name);
            } else {
                names.put(column, name);
            }
        }
        return new Layout(separator, basis, line, Collections.unmodifiableMap(names), List.copyOf(unknown));
    }

    List<Column> missing(Reading reading) {
        return Column.of(reading.source().kind()).stream()
                .filter(column -> column.isRequired() && place(column) == ABSENT)
                .toList();
    }

    int line() {
        return line;
    }

    /** Counted from 0; negative where the file has no such column. */
    int place(Column column) {
        return places.getOrDefault(column, ABSENT);
    }

    /** What stands in a place, null where it is a column nobody reads. */
    @Nullable
    Column column(int place) {
        return place < columns.length ? columns[place] : null;
    }

    /** How many of its columns are known. */
    int known() {
        return places.size();
    }

    int width() {
        return columns.length;
    }
}
