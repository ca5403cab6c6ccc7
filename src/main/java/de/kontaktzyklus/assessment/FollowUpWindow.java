package de.kontaktzyklus.assessment;

import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.MeasureRule;
import de.kontaktzyklus.cases.Measure;
import de.kontaktzyklus.cases.Span;
import java.time.LocalDate;
import java.util.Optional;

/** Checks 15 to 17 of docs/rules.md: measure, individual cycle, cycle of the Profillage. */
final class FollowUpWindow {

    private final CaseUnderRules examined;
    private final Trail trail;
    private final LocalDate contact;

    FollowUpWindow(CaseUnderRules examined, Trail trail) {
        this.examined = examined;
        this.trail = trail;
        this.contact = examined.lastCountedContact().orElseThrow();
    }

    DueWindow window() {
        DueWindow byRule = ofMeasure().orElseGet(this::ofProfile);
        DueWindow window = individual(byRule).orElse(byRule);
        if (window.isMoved()) {
            trail.note(Finding.MOVED_TO_WORKING_DAY, Clauses.WORKING_DAY, window.lastDay(), window.dueUntil());
        }
        return window;
    }

    private Optional<DueWindow> ofMeasure() {
        return examined.facts()
                .measure()
                .flatMap(measure ->
                        examined.rules().measureRule(measure.type()).flatMap(rule -> ofMeasure(measure, rule)));
    }

    private Optional<DueWindow> ofMeasure(Measure measure, MeasureRule rule) {
        Optional<DueWindow> window = new MeasureWindows(rule, measure, this).on(examined.day());
        window.ifPresent(found ->
                trail.note(Finding.MEASURE_WINDOW, rule.source(), measure.type(), found.dueFrom(), found.lastDay()));
        return window;
    }

    private DueWindow ofProfile() {
        Cycle cycle = examined.profileCycle();
        DueWindow window = of(Reason.CYCLE, cycle);
        trail.note(
                Finding.CYCLE_WINDOW, cycle.source(), cycle.lower(), window.dueFrom(), cycle.upper(), window.lastDay());
        return window;
    }

    private Optional<DueWindow> individual(DueWindow byRule) {
        return examined.facts().individualCycle().flatMap(span -> individual(span, byRule));
    }

    /**
     * It only ever shortens (the concept, C3): held against the bound before that moves to a working day, and, where it
     * moves itself, against the latest day (check 16).
     */
    private Optional<DueWindow> individual(Span span, DueWindow byRule) {
        LocalDate last = span.after(contact);
        if (last.isAfter(byRule.lastDay())) {
            trail.warn(DataWarning.INDIVIDUAL_CYCLE_IGNORED);
            trail.note(Finding.INDIVIDUAL_CYCLE_TOO_LONG, Clauses.INDIVIDUAL, span, last);
            return Optional.empty();
        }
        LocalDate until = moved(last);
        if (until.isAfter(byRule.dueUntil())) {
            trail.warn(DataWarning.INDIVIDUAL_CYCLE_IGNORED);
            trail.note(Finding.INDIVIDUAL_CYCLE_MOVES_TOO_FAR, Clauses.INDIVIDUAL, span, until);
            return Optional.empty();
        }
        trail.note(Finding.INDIVIDUAL_CYCLE, Clauses.INDIVIDUAL, span, last);
        return Optional.of(of(Reason.INDIVIDUAL, Cycle.every(span, Clauses.INDIVIDUAL)));
    }

    /** The window of a cycle; both bounds are computed from the contact itself (docs/rules.md, 2.2). */
    DueWindow of(Reason reason, Cycle cycle) {
        return examined.assessor().window(reason, cycle, contact, day -> {
            LocalDate last = cycle.upper().after(day);
            return DueWindow.afterSpan(reason, day, cycle.lower().after(day), last, moved(last), cycle.upper());
        });
    }

    CaseUnderRules examined() {
        return examined;
    }

    LocalDate contact() {
        return contact;
    }

    private LocalDate moved(LocalDate last) {
        return examined.rules().moveToWorkingDay() ? examined.calendar().onOrAfterLegal(last) : last;
    }
}
