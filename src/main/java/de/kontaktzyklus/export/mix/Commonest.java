package de.kontaktzyklus.export.mix;

import de.kontaktzyklus.cases.PrintableText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts what stands behind a figure, and names the three commonest. A value is shown only where it is a code: one that
 * stands in several rows, and in a good part of them. In a column that was mixed up there may be names.
 */
final class Commonest {

    private static final int SHOWN = 3;
    private static final int FEWEST = 3;
    private static final int ONE_IN = 20;
    private static final int LONGEST_CODE = 40;
    private static final int MOST_KEPT = 10_000;
    private static final String EMPTY = "–";

    private final Map<Behind, Integer> counts = new HashMap<>();
    private int all;

    void add(Behind behind) {
        add(behind, 1);
    }

    /** Many different ones are no codes: from a bound on only those that are known are counted. */
    void add(Behind behind, int count) {
        all += count;
        if (counts.size() < MOST_KEPT || counts.containsKey(behind)) {
            counts.merge(behind, count, Integer::sum);
        }
    }

    int all() {
        return all;
    }

    /** Such as {@code Betreuungsart "AVX" (AREA_UNKNOWN): 38; UNDER_AGE: 2}; a dash where nothing is common. */
    String words() {
        Map<String, Integer> shown = new HashMap<>();
        counts.forEach((behind, count) -> shown.merge(words(behind, count), count, Integer::sum));
        List<String> most = shown.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
        return most.isEmpty() ? EMPTY : String.join("; ", most);
    }

    private String words(Behind behind, int count) {
        String value = behind.value().isEmpty() ? "" : " " + (isCode(behind.value(), count) ? quoted(behind) : "…");
        String place = (behind.column() + value).strip();
        if (place.isEmpty() || behind.note().isEmpty()) {
            return place + behind.note();
        }
        return place + " (" + behind.note() + ")";
    }

    private static String quoted(Behind behind) {
        return "\"" + PrintableText.of(behind.value()) + "\"";
    }

    private boolean isCode(String value, int count) {
        return count >= FEWEST && count * ONE_IN >= all && value.length() <= LONGEST_CODE && value.indexOf('@') < 0;
    }

    /** Letters as A, digits as 9: how a number is made, and not whose it is. */
    static String shape(String number) {
        return number.codePoints()
                .mapToObj(c -> Character.isDigit(c) ? "9" : Character.isLetter(c) ? "A" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
