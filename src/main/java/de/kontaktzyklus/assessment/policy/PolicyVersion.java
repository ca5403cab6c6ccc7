package de.kontaktzyklus.assessment.policy;

import de.kontaktzyklus.cases.Case;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules in force from one day on until the next version.
 *
 * @param validFrom first day, inclusive
 * @param source the paper it comes from
 * @param codes what the codes in an export stand for
 * @param moveToWorkingDay whether an end of a period that is no legal working day moves to the next one (§ 26 (3) SGB
 *     X)
 * @param regulations in order; the first enabled one that covers area and age applies
 * @param exceptions rules on exceptions
 * @param measures rules by code of the type
 * @param talks planned lengths of talks and share of counselling (C7, C8)
 * @param plausibility from where on a day is not believed
 */
public record PolicyVersion(
        LocalDate validFrom,
        String source,
        Codes codes,
        boolean moveToWorkingDay,
        List<Regulation> regulations,
        ExceptionRules exceptions,
        Map<String, MeasureRule> measures,
        TalkRules talks,
        Plausibility plausibility) {

    public CodeTable profiles() {
        return codes.profiles();
    }

    public CodeTable areas() {
        return codes.areas();
    }

    public CodeTable contactKinds() {
        return codes.contactKinds();
    }

    /** Whether a kind of contact resets the clock. */
    public boolean counts(String contactKind) {
        return codes.contactKinds().find(contactKind).isPresent();
    }

    /** The regulation that holds for a case on a day: the first enabled one that covers its area and age. */
    public Optional<Regulation> regulationFor(Case facts, LocalDate day) {
        return coveringAge(regulationsOf(facts.area()), facts, day);
    }

    /** The first of these regulations that covers the age of the client on a day. */
    public static Optional<Regulation> coveringAge(List<Regulation> regulations, Case facts, LocalDate day) {
        Optional<LocalDate> birthDate = facts.birthDate();
        if (birthDate.isPresent()) {
            for (Regulation regulation : regulations) {
                if (regulation.coversAge(birthDate.get(), day)) {
                    return Optional.of(regulation);
                }
            }
        }
        return Optional.empty();
    }

    /** The enabled regulations that cover an area, as the export gives it, in their order. */
    public List<Regulation> regulationsOf(String area) {
        Optional<CodeTable.Code> code = codes.areas().find(area);
        if (code.isEmpty()) {
            return List.of();
        }
        List<Regulation> covering = new ArrayList<>(regulations.size());
        for (Regulation regulation : regulations) {
            if (regulation.coversArea(code.get())) {
                covering.add(regulation);
            }
        }
        return covering;
    }

    public Optional<MeasureRule> measureRule(String type) {
        return codes.measureTypes().find(type).map(code -> measures.get(code.code()));
    }

    /**
     * The code tables of a version.
     *
     * @param profiles Profillagen
     * @param areas Betreuungsarten
     * @param contactKinds the kinds of contact that count (docs/rules.md, 2.9)
     * @param measureTypes the types of measure that have a rule
     */
    public record Codes(CodeTable profiles, CodeTable areas, CodeTable contactKinds, CodeTable measureTypes) {}

    /**
     * Time for talks (the concept, C7 and C8).
     *
     * @param firstInterviewMinutes a first interview with preparation and follow-up work
     * @param followUpMinutes a follow-up talk
     * @param counsellingPercent least share of personal counselling in the working time, 0 to 100
     * @param source clause of the concept
     */
    public record TalkRules(int firstInterviewMinutes, int followUpMinutes, int counsellingPercent, String source) {}
}
