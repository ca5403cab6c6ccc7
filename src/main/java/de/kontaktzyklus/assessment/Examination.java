package de.kontaktzyklus.assessment;

import de.kontaktzyklus.assessment.Assessment.Due;
import de.kontaktzyklus.assessment.Assessment.InWindow;
import de.kontaktzyklus.assessment.Assessment.Overdue;
import de.kontaktzyklus.assessment.policy.CodeTable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One case being examined: checks 4 to 17 of docs/rules.md, in their order; the first one that applies decides. Checks
 * 1 and 2 need the file and come before ({@link de.kontaktzyklus.assessment.totals.ExportAssessment}), check 3 is the
 * {@link Assessor}'s.
 */
final class Examination {

    private final CaseUnderRules examined;
    private final Trail trail;
    private final ExceptionChecks exceptions;

    Examination(CaseUnderRules examined, Trail trail) {
        this.examined = examined;
        this.trail = trail;
        this.exceptions = new ExceptionChecks(examined, trail);
    }

    Decision decide() {
        trail.note(Finding.POLICY_IN_FORCE, Clauses.IN_FORCE, examined.rules().validFrom());
        ScopeChecks scope = new ScopeChecks(examined, trail);
        Assessment assessment = scope.areaMissing() // 4
                .or(scope::areaUnknown) // 5, no such code
                .or(scope::areaNotCovered) // 5, no regulation
                .or(scope::birthDateUnusable) // 6
                .or(scope::ageNotCovered) // 7
                .or(exceptions::holds) // 8
                .or(() -> exceptions.isOpenEnded(() -> new Examination(examined, trail.aside()).regular())) // 9
                .orElseGet(() -> withGrace(regular())); // 10 to 17
        return decision(assessment);
    }

    /** What holds if no exception does. */
    private Assessment regular() {
        ContactChecks contacts = new ContactChecks(examined, trail);
        return contacts.contactAhead() // 10
                .or(contacts::contactImplausible) // 10, too long ago
                .or(contacts::registrationAhead) // 11
                .or(contacts::registrationImplausible) // 11, too long ago
                .or(contacts::onlyContactsThatDoNotCount) // 12
                .or(contacts::registrationMissing) // 13, without a registration
                .or(() ->
                        new FirstInterviewWindow(examined, trail).ifStillOpen().map(this::state)) // 13, with one
                .or(contacts::profileUnusable) // 14
                .orElseGet(() -> state(new FollowUpWindow(examined, trail).window())); // 15 to 17
    }

    private Assessment withGrace(Assessment regular) {
        return regular instanceof InWindow in ? noted(state(exceptions.withGrace(in.window()))) : regular;
    }

    private InWindow state(DueWindow window) {
        return examined.assessor().state(window);
    }

    private InWindow noted(InWindow result) {
        DueWindow window = result.window();
        if (result instanceof Overdue overdue) {
            trail.note(
                    Finding.RESULT_OVERDUE, Clauses.STATUS, examined.day(), window.dueUntil(), overdue.daysOverdue());
        } else {
            Finding finding = result instanceof Due ? Finding.RESULT_DUE : Finding.RESULT_NOT_DUE;
            trail.note(finding, Clauses.STATUS, examined.day(), window.dueFrom(), window.dueUntil());
        }
        return result;
    }

    private Decision decision(Assessment assessment) {
        if (examined.facts().firstInterview().isPresent()
                && examined.lastCountedContact().isEmpty()) {
            trail.warn(DataWarning.FIRST_INTERVIEW_WITHOUT_CONTACT);
        }
        if (examined.isAppointmentTooLate()) {
            trail.warn(DataWarning.APPOINTMENT_TOO_LATE);
        }
        String profile = examined.profile().map(CodeTable.Code::code).orElse("");
        return new Decision(
                assessment, profile, examined.lastCountedContact(), exceptionEnded(assessment), trail.warnings());
    }

    /** An exception that ended before the clock last started no longer matters. */
    private Optional<LocalDate> exceptionEnded(Assessment assessment) {
        return assessment
                .windowIfAny()
                .flatMap(window -> examined.exceptionEnd().filter(end -> !end.isBefore(window.anchor())));
    }
}
