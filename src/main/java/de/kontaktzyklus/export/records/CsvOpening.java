package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.text.CellText;
import de.kontaktzyklus.export.text.HeaderName;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a text with separators: the separator is the one a first line {@code sep=X} names, else the one that
 * makes most known columns of the header line, {@code ;} where none makes any.
 *
 * @param separator between fields
 * @param basis why this one
 * @param records the first ones under it
 */
record CsvOpening(char separator, Layout.Basis basis, Opening records) {

    private static final List<Character> CANDIDATES = List.of(';', ',', '\t', '|');
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\"?sep=([^\\r\\n\"])\"?[ ;,\\t|]*(?:\\r\\n?|\\n|\\z)", Pattern.CASE_INSENSITIVE);

    /** @param beginning the content from its first line, as far as a header may reach */
    static CsvOpening of(Reading reading, String beginning) {
        Matcher named = SEPARATOR_LINE.matcher(beginning);
        boolean isNamed = named.find();
        List<Character> candidates = isNamed ? List.of(named.group(1).charAt(0)) : CANDIDATES;
        CsvOpening best = null;
        int most = -1;
        for (char candidate : candidates) {
            Opening opening = new Opening(records(beginning, candidate, isNamed ? 2 : 1));
            int known = opening.records().isEmpty() ? 0 : known(reading, opening);
            if (known > most) {
                best = new CsvOpening(candidate, isNamed ? Layout.Basis.NAMED : Layout.Basis.MOST_COLUMNS, opening);
                most = known;
            }
        }
        return checked(reading, Objects.requireNonNull(best));
    }

    private static CsvOpening checked(Reading reading, CsvOpening opening) {
        if (opening.records().records().isEmpty()) {
            throw reading.refused(0, Problem.FILE_EMPTY);
        }
        Opening.Start first = opening.records().first();
        if (first.fields().stream().anyMatch(field -> field.indexOf('\0') >= 0)) {
            throw reading.refused(first.line(), Problem.CONTENT_BINARY);
        }
        return opening;
    }

    /** Columns that are known in the first line, or in a later one if that has more: there may be titles above. */
    private static int known(Reading reading, Opening opening) {
        Map<String, Column> known =
                reading.format().columnsByName(reading.source().kind());
        int first = known(opening.first(), known);
        return first > 0
                ? 1_000 + first
                : opening.records().stream()
                        .mapToInt(record -> known(record, known))
                        .max()
                        .orElse(0);
    }

    private static int known(Opening.Start record, Map<String, Column> known) {
        Set<Column> columns = new HashSet<>();
        for (String name : record.fields()) {
            Column column = known.get(HeaderName.normal(name));
            if (column != null) {
                columns.add(column);
            }
        }
        return columns.size();
    }

    private static List<Opening.Start> records(String beginning, char separator, int firstLine) {
        List<Opening.Start> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = parser(separator).ofCsvRecord(beginning)) {
            Iterator<CsvRecord> all = reader.iterator();
            while (records.size() < Opening.MOST && all.hasNext()) {
                CsvRecord record = all.next();
                if (record.getStartingLineNumber() >= firstLine && !isBlank(record.getFields())) {
                    records.add(new Opening.Start((int) record.getStartingLineNumber(), record.getFields()));
                }
            }
        } catch (CsvParseException e) {
            return records; // no more of them under this separator
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static CsvReader.CsvReaderBuilder parser(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true);
    }

    private static boolean isBlank(List<String> fields) {
        return fields.stream().allMatch(CellText::isNothing);
    }
}
