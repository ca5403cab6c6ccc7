package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.text.Cleaner;
import de.kontaktzyklus.export.text.DateText;
import de.kontaktzyklus.export.text.HeaderName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Why a first line is not the header that is wanted: the header stands further down, the line is data, or a column is
 * called otherwise. Names are shown only if they come close to one that is known: everything else may be somebody's
 * data.
 */
final class HeaderEvidence {

    private static final Pattern HAS_DIGIT = Pattern.compile(".*[0-9].*");

    private final Reading reading;
    private final Opening opening;

    HeaderEvidence(Reading reading, Opening opening) {
        this.reading = reading;
        this.opening = opening;
    }

    RefusedContentException refusal(Header header) {
        Optional<Integer> below = lineBelow();
        if (below.isPresent()) {
            return reading.refused(header.line(), Problem.HEADER_BELOW, below.get());
        }
        List<Column> missing = header.missing(reading);
        Set<String> near = nearest(missing, header);
        if (header.known() == 0 && (near.isEmpty() || looksLikeData())) { // what is near may be a value of a row
            return reading.refused(header.line(), looksLikeData() ? Problem.HEADER_IS_DATA : Problem.HEADER_UNKNOWN);
        }
        String titles = String.join(", ", missing.stream().map(Column::title).toList());
        String kind = reading.source().kind().key();
        return near.isEmpty()
                ? reading.refused(header.line(), Problem.COLUMN_MISSING, titles, kind)
                : reading.refused(header.line(), Problem.COLUMN_RENAMED, titles, String.join(", ", near), kind);
    }

    /** Whether the header stands further down, or the line is data. */
    boolean isOtherThanHeader(Header header) {
        return lineBelow().isPresent() || (header.known() == 0 && looksLikeData());
    }

    /** A line further down that has all that is required. */
    private Optional<Integer> lineBelow() {
        return opening.records().stream()
                .skip(1)
                .filter(this::isHeader)
                .map(Opening.Start::line)
                .findFirst();
    }

    private boolean isHeader(Opening.Start record) {
        Map<String, Column> known =
                reading.format().columnsByName(reading.source().kind());
        Set<Column> found = new LinkedHashSet<>();
        for (String field : record.fields()) {
            Column column = known.get(HeaderName.normal(field));
            if (column != null) {
                found.add(column);
            }
        }
        return Column.of(reading.source().kind()).stream()
                .filter(Column::isRequired)
                .allMatch(found::contains);
    }

    private boolean looksLikeData() {
        List<String> fields = opening.first().fields();
        long filled = fields.stream().filter(field -> !field.isBlank()).count();
        long withDigits = fields.stream().filter(HAS_DIGIT.asMatchPredicate()).count();
        boolean hasDate =
                fields.stream().anyMatch(field -> DateText.parse(field.strip()).isPresent());
        return hasDate || (filled > 0 && 3 * withDigits >= filled);
    }

    private Set<String> nearest(List<Column> missing, Header header) {
        Map<String, Column> known =
                reading.format().columnsByName(reading.source().kind());
        Set<String> near = new LinkedHashSet<>();
        List<String> fields = opening.first().fields();
        for (int place = 0; place < fields.size(); place++) {
            String name = new Cleaner().clean(fields.get(place));
            if (header.column(place) == null && isNearAny(HeaderName.normal(name), missing, known)) {
                near.add(name);
            }
        }
        return near;
    }

    private static boolean isNearAny(String name, List<Column> missing, Map<String, Column> known) {
        List<String> wanted = new ArrayList<>();
        known.forEach((spelling, column) -> {
            if (missing.contains(column)) {
                wanted.add(spelling);
            }
        });
        return wanted.stream().anyMatch(spelling -> isNear(name, spelling));
    }

    /** A name with letters left out, more letters around it, or a few letters wrong. */
    static boolean isNear(String name, String wanted) {
        if (name.length() < 3 || wanted.length() < 3 || HAS_DIGIT.matcher(name).matches()) {
            return false;
        }
        boolean shortened = 2 * name.length() >= wanted.length() && isLeftOf(name, wanted);
        boolean lengthened = 2 * wanted.length() >= name.length() && name.contains(wanted);
        return shortened || lengthened || distance(name, wanted) <= Math.max(1, wanted.length() / 4);
    }

    /** Whether all letters of the one stand in the other, in their order, beginning with the same one. */
    private static boolean isLeftOf(String name, String wanted) {
        int at = 0;
        for (int i = 0; i < wanted.length() && at < name.length(); i++) {
            at += wanted.charAt(i) == name.charAt(at) ? 1 : 0;
        }
        return at == name.length() && name.charAt(0) == wanted.charAt(0);
    }

    /** Letters to be changed, added or taken away (Levenshtein). */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > other.length()) {
            return Integer.MAX_VALUE;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
