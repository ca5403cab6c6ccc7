package de.kontaktzyklus.assessment;

import de.kontaktzyklus.assessment.policy.Age;
import de.kontaktzyklus.assessment.policy.Regulation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Checks 4 to 7 of docs/rules.md: does a regulation of the policy cover the case (the concept, C5)? */
final class ScopeChecks {

    private final CaseUnderRules examined;
    private final Trail trail;

    ScopeChecks(CaseUnderRules examined, Trail trail) {
        this.examined = examined;
        this.trail = trail;
    }

    Optional<Assessment> areaMissing() {
        return area().isEmpty()
                ? trail.unclear(Reason.AREA_MISSING, Finding.AREA_EMPTY, Clauses.SCOPE)
                : Optional.empty();
    }

    /** Nobody may be forgotten because a code was renamed. */
    Optional<Assessment> areaUnknown() {
        return examined.rules().areas().find(area()).isPresent()
                ? Optional.empty()
                : trail.unclear(Reason.AREA_UNKNOWN, Finding.AREA_NOT_IN_TABLE, Clauses.SCOPE, area());
    }

    Optional<Assessment> areaNotCovered() {
        return examined.regulationsOfArea().isEmpty() ? notCovered() : Optional.empty();
    }

    Optional<Assessment> birthDateUnusable() {
        Optional<LocalDate> birthDate = examined.facts().birthDate();
        if (birthDate.isEmpty()) {
            return trail.unclear(Reason.BIRTH_DATE_MISSING, Finding.BIRTH_DATE_EMPTY, Clauses.AGE);
        }
        return birthDate
                .filter(born -> born.isAfter(examined.day()))
                .flatMap(born ->
                        trail.unclear(Reason.BIRTH_DATE_IN_FUTURE, Finding.BIRTH_DATE_AHEAD, Clauses.AGE, born));
    }

    Optional<Assessment> ageNotCovered() {
        Optional<Regulation> regulation = examined.regulation();
        regulation.ifPresent(found -> trail.note(Finding.REGULATION_APPLIES, found.source(), found.label()));
        return regulation.isPresent() ? Optional.empty() : tooYoung();
    }

    /** Too young for every regulation of the area; too old is possible only if each has an upper limit. */
    private Optional<Assessment> tooYoung() {
        LocalDate born = examined.facts().birthDate().orElseThrow();
        OptionalInt nextAge = examined.regulationsOfArea().stream()
                .flatMapToInt(regulation -> regulation.fromAge().stream())
                .filter(age -> Age.completedOn(born, age).isAfter(examined.day()))
                .min();
        if (nextAge.isEmpty()) {
            return notCovered();
        }
        int age = nextAge.getAsInt();
        return trail.outOfScope(Reason.UNDER_AGE, Finding.TOO_YOUNG, Clauses.AGE, age, Age.completedOn(born, age));
    }

    private Optional<Assessment> notCovered() {
        return trail.outOfScope(Reason.AREA, Finding.AREA_NOT_COVERED, Clauses.SCOPE, area());
    }

    private String area() {
        return examined.facts().area();
    }
}
