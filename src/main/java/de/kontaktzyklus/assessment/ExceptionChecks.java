package de.kontaktzyklus.assessment;

import de.kontaktzyklus.assessment.Assessment.Suspended;
import de.kontaktzyklus.assessment.policy.ExceptionRules;
import de.kontaktzyklus.cases.CaseException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks 8 and 9 of docs/rules.md: does an exception suspend the case (the concept, C4), and what if it has ended? */
final class ExceptionChecks {

    private final CaseUnderRules examined;
    private final ExceptionRules rules;
    private final Trail trail;

    ExceptionChecks(CaseUnderRules examined, Trail trail) {
        this.examined = examined;
        this.rules = examined.rules().exceptions();
        this.trail = trail;
    }

    Optional<Assessment> holds() {
        return exception()
                .flatMap(exception -> examined.exceptionEnd()
                        .filter(end -> !end.isBefore(examined.day()) && !examined.isTooLate(end))
                        .map(end -> suspendedUntil(exception, end)));
    }

    private Assessment suspendedUntil(CaseException exception, LocalDate end) {
        trail.note(Finding.EXCEPTION_HOLDS, rules.source(), exception.reason(), end);
        return new Suspended(Reason.EXCEPTION, Optional.of(end), false, Optional.empty());
    }

    /**
     * The case stays suspended. It must be reviewed when its regular latest day has passed, or when that day cannot be
     * computed.
     *
     * @param regular what would hold without the exception; it has its own trail
     */
    Optional<Assessment> isOpenEnded(Supplier<Assessment> regular) {
        return exception()
                .filter(exception ->
                        examined.exceptionEnd().map(examined::isTooLate).orElse(true))
                .map(exception -> suspended(exception, regular.get()));
    }

    private Assessment suspended(CaseException exception, Assessment regular) {
        Optional<LocalDate> regularDay = regular.windowIfAny().map(DueWindow::dueUntil);
        noteOpenEnd(exception);
        regularDay.ifPresent(last -> trail.note(Finding.EXCEPTION_REGULAR_DAY, rules.source(), last));
        boolean reviewDue =
                regularDay.map(last -> last.isBefore(examined.day())).orElse(true);
        return new Suspended(Reason.EXCEPTION_OPEN_ENDED, Optional.empty(), reviewDue, regularDay);
    }

    private void noteOpenEnd(CaseException exception) {
        Optional<LocalDate> end = examined.exceptionEnd();
        if (end.isEmpty()) {
            trail.note(Finding.EXCEPTION_WITHOUT_END, rules.source(), exception.reason());
            return;
        }
        trail.warn(DataWarning.EXCEPTION_END_TOO_LATE);
        trail.note(
                Finding.EXCEPTION_END_TOO_LATE,
                rules.source(),
                exception.reason(),
                end.get(),
                examined.rules().plausibility().exceptionMonths());
    }

    /** An ended exception leaves time to act: the later of the regular day and end + 10 AT (docs/rules.md, 2.6). */
    DueWindow withGrace(DueWindow window) {
        return examined.exceptionEnd().map(end -> withGraceAfter(end, window)).orElse(window);
    }

    private DueWindow withGraceAfter(LocalDate end, DueWindow window) {
        int workingDays = rules.graceWorkingDays();
        LocalDate graceEnd = examined.calendar().officeDaysAfter(end, workingDays);
        trail.note(Finding.EXCEPTION_ENDED, Clauses.GRACE, end, workingDays, graceEnd);
        boolean later = workingDays > 0 && graceEnd.isAfter(window.dueUntil());
        return later ? window.withGrace(end, graceEnd) : window;
    }

    private Optional<CaseException> exception() {
        Optional<CaseException> exception = examined.facts().exception();
        exception
                .filter(stated -> rules.reasons().find(stated.reason()).isEmpty())
                .ifPresent(stated -> trail.warn(DataWarning.EXCEPTION_REASON_UNKNOWN));
        return exception;
    }
}
