package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.content.Inspection;
import de.kontaktzyklus.export.text.Cleaner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names in the header of a file, whether the file can be read under them or not.
 *
 * @param absent columns that none of the names stands for
 * @param unknown names that stand for no column, in the order of the file, each with what the first rows hold under it
 */
public record HeaderNames(List<Column> absent, Map<String, List<String>> unknown) {

    /** Required columns that none of the names stands for: for these the file is refused. */
    public List<Column> missing() {
        return absent.stream().filter(Column::isRequired).toList();
    }

    /**
     * Goes as far as the header.
     *
     * @throws de.kontaktzyklus.export.RefusedContentException when the file would be refused for it
     */
    public static void require(ExportSource source, Inspection inspection, ExportFormat format) throws IOException {
        Reading reading = new Reading(source, format, Onlooker.NONE);
        Header.of(reading, opening(reading, inspection));
    }

    /**
     * The names as they are; empty where the first line is no header.
     *
     * @throws de.kontaktzyklus.export.RefusedContentException when the content cannot be read at all
     */
    public static Optional<HeaderNames> of(ExportSource source, Inspection inspection, ExportFormat format)
            throws IOException {
        Reading reading = new Reading(source, format, Onlooker.NONE);
        Opening opening = opening(reading, inspection);
        Header header = Header.placed(reading, opening.first());
        return new HeaderEvidence(reading, opening).isOtherThanHeader(header)
                ? Optional.empty()
                : Optional.of(new HeaderNames(absent(header, source), unknown(header, opening)));
    }

    private static Opening opening(Reading reading, Inspection inspection) throws IOException {
        return reading.source().isWorkbook()
                ? WorkbookRecords.opening(reading)
                : CsvRecords.opening(reading, inspection.encoding()).records();
    }

    private static List<Column> absent(Header header, ExportSource source) {
        return Column.of(source.kind()).stream()
                .filter(column -> header.place(column) < 0)
                .toList();
    }

    private static Map<String, List<String>> unknown(Header header, Opening opening) {
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        List<String> written = Header.withoutEmptyEnd(opening.first().fields());
        for (int place = 0; place < written.size(); place++) {
            String name = new Cleaner().clean(written.get(place));
            if (header.column(place) == null && !name.isBlank()) {
                unknown.putIfAbsent(name, values(place, opening));
            }
        }
        return unknown;
    }

    private static List<String> values(int place, Opening opening) {
        List<String> values = new ArrayList<>();
        opening.records().stream()
                .skip(1)
                .filter(record -> place < record.fields().size())
                .map(record -> record.fields().get(place).strip())
                .filter(value -> !value.isEmpty())
                .forEach(values::add);
        return List.copyOf(values);
    }
}
