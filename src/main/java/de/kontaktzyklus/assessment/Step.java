package de.kontaktzyklus.assessment;

import java.util.List;

/**
 * One step of a derivation.
 *
 * @param finding what was found
 * @param source the clause, paragraph or section that the step comes from, as the policy or docs/rules.md names it
 * @param values what fills the placeholders of the finding's text: strings, whole numbers, {@link java.time.LocalDate}
 *     or {@link de.kontaktzyklus.cases.Span}
 */
public record Step(Finding finding, String source, List<Object> values) {

    static Step of(Finding finding, String source, Object... values) {
        return new Step(finding, source, List.of(values));
    }
}
