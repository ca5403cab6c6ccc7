package de.kontaktzyklus.assessment.policy;

import de.kontaktzyklus.cases.Span;

/**
 * A contact cycle of the concept. "Every 6 weeks" has equal bounds: the window opens on the day the period ends
 * (docs/rules.md, 2.5).
 *
 * @param lower from the last contact to the first day of the window
 * @param upper from the last contact to the last day of the window
 * @param source clause of the concept
 */
public record Cycle(Span lower, Span upper, String source) {

    public static Cycle every(Span span, String source) {
        return new Cycle(span, span, source);
    }
}
