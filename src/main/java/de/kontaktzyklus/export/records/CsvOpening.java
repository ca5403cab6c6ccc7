package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.text.HeaderName;
import java.util.HashSet;
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
        char separator = candidates.get(0);
        FirstRecords best = null;
        int most = -1;
        for (char candidate : candidates) {
            FirstRecords first = FirstRecords.of(reading, beginning, candidate, isNamed ? 2 : 1);
            int known = known(reading, first.records());
            if (known > most || (known == 0 && most == 0 && isWider(first, Objects.requireNonNull(best)))) {
                separator = candidate;
                best = first;
                most = known;
            }
        }
        Opening records = checked(reading, Objects.requireNonNull(best));
        return new CsvOpening(separator, isNamed ? Layout.Basis.NAMED : Layout.Basis.MOST_COLUMNS, records);
    }

    /** Where no column is known, the separator is what divides the first line most. */
    private static boolean isWider(FirstRecords one, FirstRecords than) {
        return width(one) > width(than);
    }

    private static int width(FirstRecords found) {
        return found.records().isEmpty() ? 0 : found.records().get(0).fields().size();
    }

    private static Opening checked(Reading reading, FirstRecords found) {
        if (found.records().isEmpty()) {
            throw found.refusal().orElseGet(() -> reading.refused(0, Problem.FILE_EMPTY));
        }
        Opening.Start first = found.records().get(0);
        if (first.fields().stream().anyMatch(field -> field.indexOf('\0') >= 0)) {
            throw reading.refused(first.line(), Problem.CONTENT_BINARY);
        }
        return new Opening(found.records());
    }

    /** Columns that are known in the first line, or in a later one if that has more: there may be titles above. */
    private static int known(Reading reading, List<Opening.Start> records) {
        Map<String, Column> known =
                reading.format().columnsByName(reading.source().kind());
        int first = records.isEmpty() ? 0 : known(records.get(0), known);
        return first > 0
                ? 1_000 + first
                : records.stream()
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
}
