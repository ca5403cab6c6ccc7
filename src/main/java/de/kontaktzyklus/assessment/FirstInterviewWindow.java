package de.kontaktzyklus.assessment;

import de.kontaktzyklus.assessment.policy.Regulation.FirstInterviewRule;
import java.time.LocalDate;
import java.util.Optional;

/** Check 13 of docs/rules.md: registration to first personal talk (the concept, C2; docs/rules.md, 2.8). */
final class FirstInterviewWindow {

    private final CaseUnderRules examined;
    private final Trail trail;

    FirstInterviewWindow(CaseUnderRules examined, Trail trail) {
        this.examined = examined;
        this.trail = trail;
    }

    /** The window, if there is no counted contact since the registration. One of the two must be known. */
    Optional<DueWindow> ifStillOpen() {
        Optional<LocalDate> contact = examined.lastCountedContact();
        Optional<LocalDate> registration = examined.facts().registration();
        if (contact.isPresent() && registration.filter(contact.get()::isBefore).isEmpty()) {
            trail.note(Finding.LAST_COUNTED_CONTACT, Clauses.CONTACT, contact.get());
            return Optional.empty();
        }
        LocalDate registered = registration.orElseThrow();
        contact.ifPresentOrElse(
                earlier -> trail.note(Finding.CONTACT_BEFORE_REGISTRATION, Clauses.CONTACT, earlier, registered),
                () -> trail.note(Finding.NO_CONTACT_YET, Clauses.FIRST_INTERVIEW, registered));
        return Optional.of(from(registered));
    }

    private DueWindow from(LocalDate registered) {
        FirstInterviewRule rule = examined.regulation().orElseThrow().firstInterview();
        DueWindow window =
                examined.assessor().window(Reason.FIRST_INTERVIEW, rule, registered, day -> window(rule, day));
        trail.note(
                Finding.FIRST_INTERVIEW_WINDOW,
                rule.source(),
                rule.targetWorkingDays(),
                window.target().orElseThrow(),
                rule.limitWorkingDays(),
                window.dueUntil());
        return window;
    }

    private DueWindow window(FirstInterviewRule rule, LocalDate registered) {
        LocalDate target = examined.calendar().officeDaysAfter(registered, rule.targetWorkingDays());
        LocalDate limit = examined.calendar().officeDaysAfter(registered, rule.limitWorkingDays());
        return DueWindow.ofFirstInterview(registered, target, limit, rule.limitWorkingDays());
    }
}
