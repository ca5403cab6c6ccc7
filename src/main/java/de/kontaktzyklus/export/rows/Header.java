package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.ValueClass;
import de.kontaktzyklus.export.text.HeaderName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The place of each column. Unknown columns are ignored, but counted. */
final class Header {

    private static final int ABSENT = -1;

    private final Map<Column, Integer> places;
    private final int width;

    private Header(Map<Column, Integer> places, int width) {
        this.places = places;
        this.width = width;
    }

    /**
     * @param names the fields of the header line
     * @throws RefusedContentException when a column is there twice or a required one is missing
     */
    static Header of(ExportSource source, ExportFormat format, int line, List<String> names) {
        Map<String, Column> known = format.columnsByName(source.kind());
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int place = 0; place < names.size(); place++) {
            Column column = known.get(HeaderName.normal(names.get(place)));
            if (column != null && places.putIfAbsent(column, place) != null) {
                throw new RefusedContentException(new ExportFinding(
                        source.name(), line, column.title(), ValueClass.NONE, Problem.COLUMN_TWICE, List.of()));
            }
        }
        requireAll(source, line, places, names);
        return new Header(places, names.size());
    }

    private static void requireAll(ExportSource source, int line, Map<Column, Integer> places, List<String> names) {
        List<String> missing = missing(source.kind(), places);
        if (!missing.isEmpty()) {
            throw new RefusedContentException(ExportFinding.atLine(
                    source.name(), line, Problem.COLUMN_MISSING, String.join(", ", missing), found(places, names)));
        }
    }

    private static List<String> missing(ExportKind kind, Map<Column, Integer> places) {
        return Column.of(kind).stream()
                .filter(column -> column.isRequired() && !places.containsKey(column))
                .map(Column::title)
                .toList();
    }

    /**
     * Names are shown only if some of them are known: otherwise the first line may be no header, but the data of a
     * person.
     */
    private static String found(Map<Column, Integer> places, List<String> names) {
        return places.isEmpty() ? "–" : String.join(", ", names);
    }

    /** Counted from 0; negative where the file has no such column. */
    int place(Column column) {
        return places.getOrDefault(column, ABSENT);
    }

    int width() {
        return width;
    }
}
