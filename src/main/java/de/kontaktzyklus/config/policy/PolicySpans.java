package de.kontaktzyklus.config.policy;

import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.YamlMap;
import de.kontaktzyklus.config.YamlPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time and cycles, as the policy file writes them. */
final class PolicySpans {

    private static final Pattern SPAN = Pattern.compile("(?<amount>[0-9]{1,4}) (?<unit>day|week|month)s?");
    /** After 400 years weekdays, months and leap years repeat. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = FIRST.plusYears(400);

    private PolicySpans() {}

    /** {@code 6 weeks}; at least one day. */
    static Span span(YamlPlace place) {
        Span span = spanFromZero(place);
        if (span.amount() == 0) {
            place.refuse(Problem.EMPTY_SPAN);
        }
        return span;
    }

    /** {@code every: 6 weeks} or {@code between: [2 months, 3 months]}, with its source. */
    static Cycle cycle(YamlPlace place) {
        YamlMap map = place.map();
        Optional<YamlPlace> every = map.optional("every");
        Optional<YamlPlace> between = map.optional("between");
        String source = map.text("source");
        map.refuseUnknownKeys();
        if (every.isPresent() == between.isPresent()) {
            place.refuse(Problem.NO_CYCLE);
        }
        return every.map(single -> Cycle.every(span(single), source))
                .or(() -> between.map(bounds -> between(bounds, source)))
                .orElseGet(() -> Cycle.every(Span.days(1), source));
    }

    private static Cycle between(YamlPlace place, String source) {
        List<YamlPlace> bounds = place.list();
        if (bounds.size() != 2) {
            place.refuse(Problem.NO_BOUNDS);
            return Cycle.every(Span.days(1), source);
        }
        Cycle cycle = new Cycle(spanFromZero(bounds.get(0)), span(bounds.get(1)), source);
        if (mayEndBeforeItBegins(cycle)) {
            place.refuse(Problem.BOUNDS_CROSS);
        }
        return cycle;
    }

    /** Bounds in one unit are compared as numbers. Only where months meet days or weeks, each day has to be tried. */
    private static boolean mayEndBeforeItBegins(Cycle cycle) {
        Span lower = cycle.lower();
        Span upper = cycle.upper();
        if (lower.unit() == upper.unit()) {
            return lower.amount() > upper.amount();
        }
        return FIRST.datesUntil(LAST).anyMatch(day -> lower.after(day).isAfter(upper.after(day)));
    }

    private static Span spanFromZero(YamlPlace place) {
        String text = place.text();
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            if (!text.isEmpty()) {
                place.refuse(Problem.NO_SPAN);
            }
            return Span.days(1);
        }
        int amount = Integer.parseInt(matcher.group("amount"));
        return switch (matcher.group("unit")) {
            case "day" -> Span.days(amount);
            case "week" -> Span.weeks(amount);
            default -> Span.months(amount);
        };
    }
}
