package de.kontaktzyklus.export.text;

import de.kontaktzyklus.cases.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Individual cycles: a positive whole number and {@code Tag(e)}, {@code Woche(n)} or {@code Monat(e)}. */
public final class CycleText {

    private static final Pattern CYCLE =
            Pattern.compile("([0-9]+)[\\s\\p{Z}]*(Tage?|Wochen?|Monate?)", Pattern.CASE_INSENSITIVE);

    /** More than anybody needs, and few enough that no date overflows. */
    private static final int MOST_DIGITS = 9;

    private CycleText() {}

    public static Optional<Span> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty(); // as of most cases
        }
        Matcher matcher = CYCLE.matcher(text);
        return matcher.matches() ? span(matcher.group(1), matcher.group(2)) : Optional.empty();
    }

    private static Optional<Span> span(String digits, String unit) {
        String significant = digits.replaceFirst("^0+", "");
        if (significant.isEmpty() || significant.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(new Span(Integer.parseInt(significant), unit(unit)));
    }

    private static Span.Unit unit(String word) {
        return switch (word.toLowerCase(Locale.ROOT).charAt(0)) {
            case 't' -> Span.Unit.DAYS;
            case 'w' -> Span.Unit.WEEKS;
            default -> Span.Unit.MONTHS;
        };
    }
}
