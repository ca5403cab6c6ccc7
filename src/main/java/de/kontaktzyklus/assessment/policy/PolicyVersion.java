package de.kontaktzyklus.assessment.policy;

import de.kontaktzyklus.cases.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules in force from one day on until the next version.
 *
 * @param validFrom first day, inclusive
 * @param source the paper it comes from
 * @param profiles code table of Profillagen
 * @param areas code table of Betreuungsarten
 * @param contactKinds the kinds of contact that count (requirements 2.9)
 * @param moveToWorkingDay whether an end of a period that is no legal working day moves to the next one (§ 26 (3) SGB
 *     X)
 * @param regulations in order; the first enabled one that covers area and age applies
 * @param exceptions rules on exceptions
 * @param measureTypes code table of the types of measure that have a rule
 * @param measures rules by code of the type
 * @param talks planned lengths of talks and share of counselling (C7, C8)
 * @param plausibility from where on a day is not believed
 */
public record PolicyVersion(
        LocalDate validFrom,
        String source,
        CodeTable profiles,
        CodeTable areas,
        CodeTable contactKinds,
        boolean moveToWorkingDay,
        List<Regulation> regulations,
        ExceptionRules exceptions,
        CodeTable measureTypes,
        Map<String, MeasureRule> measures,
        TalkRules talks,
        Plausibility plausibility) {

    /** Whether a kind of contact resets the clock. */
    public boolean counts(String contactKind) {
        return contactKinds.find(contactKind).isPresent();
    }

    /** The regulation that holds for a case on a day: the first enabled one that covers its area and age. */
    public Optional<Regulation> regulationFor(Case facts, LocalDate day) {
        return facts.birthDate()
                .flatMap(birthDate -> regulationsOf(facts.area())
                        .filter(regulation -> regulation.coversAge(birthDate, day))
                        .findFirst());
    }

    /** The enabled regulations that cover an area, as the export gives it. */
    public Stream<Regulation> regulationsOf(String area) {
        return areas.find(area).stream()
                .flatMap(code -> regulations.stream()
                        .filter(Regulation::enabled)
                        .filter(regulation -> regulation.areas().contains(code.code())));
    }

    public Optional<MeasureRule> measureRule(String type) {
        return measureTypes.find(type).map(code -> measures.get(code.code()));
    }

    /**
     * Time for talks (requirements C7 and C8).
     *
     * @param firstInterviewMinutes a first interview with preparation and follow-up work
     * @param followUpMinutes a follow-up talk
     * @param counsellingPercent least share of personal counselling in the working time, 0 to 100
     * @param source clause of the concept
     */
    public record TalkRules(int firstInterviewMinutes, int followUpMinutes, int counsellingPercent, String source) {}
}
