package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.cases.PrintableText;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.portrait.CodePortrait.Standing;
import de.kontaktzyklus.export.portrait.CodePortrait.Value;
import de.kontaktzyklus.export.text.DateText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts the values of a column of codes. What is kept is bounded, whatever the column holds. A value that is no known
 * code may be a name that came into the wrong column: it is shown only if several rows have it and it looks like no
 * number, date or address.
 */
final class CodeCounts {

    /** No code table of an office is longer; what comes later is counted as one. */
    static final int MOST_COUNTED = 1_000;

    static final int MOST_SHOWN = 15;

    /** A name stands in fewer rows than a code. */
    private static final int FEWEST_ROWS = 3;
    /** More strange values than this are no codes, if they also are a good part of the rows. */
    private static final int MANY_STRANGERS = 20;

    private static final int STRANGERS_IN_ROWS = 10;
    private static final int LONGEST = 40;
    private static final Pattern SHORT = Pattern.compile("[\\p{L}0-9]{1,2}");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile(".*[0-9]{5}.*");
    private static final int NEAR_BEGINNING = 5;
    private static final int NEAR_LENGTH = 3;

    private final Column column;
    private final CodeMeaning meaning;
    private final Map<String, Count> counts = new HashMap<>();
    private int empty;
    private int rows;
    private int uncounted;

    CodeCounts(Column column, CodeMeaning meaning) {
        this.column = column;
        this.meaning = meaning;
    }

    private static final class Count {
        private int rows;
    }

    private record Counted(Value value, boolean isShown) {

        boolean isStrange() {
            return value.standing() == Standing.UNKNOWN;
        }
    }

    void add(String text) {
        if (text.isEmpty()) {
            empty++;
            return;
        }
        rows++;
        String value = meaning.value(text);
        String key = value.length() > LONGEST ? value.substring(0, LONGEST + 1) : value;
        Count known = counts.get(key);
        if (known != null) {
            known.rows++;
        } else if (counts.size() < MOST_COUNTED) {
            Count first = new Count();
            first.rows = 1;
            counts.put(key, first);
        } else {
            uncounted++;
        }
    }

    CodePortrait portrait() {
        List<Counted> counted = counted();
        List<Value> shown = new ArrayList<>();
        int others = 0;
        int otherRows = uncounted;
        int withheld = 0;
        int withheldRows = 0;
        int strangers = 0;
        for (Counted each : counted) {
            boolean hasRoom = each.isStrange() ? strangers < MOST_SHOWN : shown.size() - strangers < MOST_SHOWN;
            if (!each.isShown()) {
                withheld++;
                withheldRows += each.value().rows();
            } else if (hasRoom) {
                shown.add(each.value());
                strangers += each.isStrange() ? 1 : 0;
            } else {
                others++;
                otherRows += each.value().rows();
            }
        }
        return new CodePortrait(
                column.title(), empty, List.copyOf(shown), others, uncounted > 0, otherRows, withheld, withheldRows);
    }

    private List<Counted> counted() {
        List<Value> values = new ArrayList<>();
        counts.forEach((text, count) -> values.add(value(text, count.rows)));
        values.sort(Comparator.comparingInt(Value::rows).reversed().thenComparing(Value::value));
        long strange = values.stream()
                .filter(value -> value.standing() != Standing.KNOWN)
                .count();
        boolean areMany = strange > MANY_STRANGERS && strange * STRANGERS_IN_ROWS > rows;
        boolean areNoCodes = areMany || uncounted > 0;
        return values.stream()
                .map(value -> new Counted(value, isShown(value, areNoCodes)))
                .toList();
    }

    private Value value(String text, int count) {
        CodeMeaning.Meaning found = meaning.of(text);
        return new Value(PrintableText.of(text), count, found.standing(), found.label());
    }

    private boolean isShown(Value value, boolean areNoCodes) {
        if (value.standing() == Standing.KNOWN) {
            return true;
        }
        String text = value.value();
        if (areNoCodes || text.length() > LONGEST || text.indexOf('@') >= 0 || looksLikeANumber(text)) {
            return false;
        }
        return value.rows() >= FEWEST_ROWS || SHORT.matcher(text).matches() || isNearACode(text);
    }

    private static boolean looksLikeANumber(String text) {
        return LIKE_A_NUMBER.matcher(text).matches() || DateText.parse(text).isPresent();
    }

    /** The same beginning as a known one, and nearly its length. */
    private boolean isNearACode(String text) {
        return meaning.spellings().stream()
                .anyMatch(known -> Math.min(text.length(), known.length()) >= NEAR_BEGINNING
                        && Math.abs(text.length() - known.length()) <= NEAR_LENGTH
                        && text.regionMatches(true, 0, known, 0, NEAR_BEGINNING));
    }
}
