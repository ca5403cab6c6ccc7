package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.text.CellText;
import de.kontaktzyklus.export.text.HeaderName;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the separator: the one that gives the most known columns in the header line; {@code ;} if none gives any. */
final class Separator {

    private static final List<Character> CANDIDATES = List.of(';', ',', '\t', '|');

    private Separator() {}

    /**
     * @param beginning the content from its first line, as long as a header may be
     * @param known columns by the normal form of their names
     */
    static char of(String beginning, Map<String, Column> known) {
        char best = CANDIDATES.get(0);
        int most = 0;
        for (char candidate : CANDIDATES) {
            int columns = knownColumns(beginning, candidate, known).size();
            if (columns > most) {
                best = candidate;
                most = columns;
            }
        }
        return best;
    }

    private static Set<Column> knownColumns(String beginning, char separator, Map<String, Column> known) {
        return firstRecord(beginning, separator).stream()
                .map(name -> known.get(HeaderName.normal(name)))
                .filter(column -> column != null)
                .collect(Collectors.toSet());
    }

    private static List<String> firstRecord(String beginning, char separator) {
        try (CsvReader<CsvRecord> records = parser(separator).ofCsvRecord(beginning)) {
            return records.stream()
                    .map(CsvRecord::getFields)
                    .filter(fields -> !isBlank(fields))
                    .findFirst()
                    .orElse(List.of());
        } catch (CsvParseException e) {
            return List.of(); // no header under this separator
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvReader.CsvReaderBuilder parser(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private static boolean isBlank(List<String> fields) {
        return fields.size() == 1 && fields.get(0).chars().allMatch(c -> CellText.isBlank((char) c));
    }
}
