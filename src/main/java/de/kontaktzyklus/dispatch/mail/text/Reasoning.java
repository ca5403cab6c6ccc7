package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.Section;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Says what the state of a case is, and why: the event, the rule, the day, and the day to which it moved. */
record Reasoning(Wording wording, LocalDate day) {

    String state(DigestRow row) {
        AssessedCase assessed = row.assessed();
        return switch (row.section()) {
            case APPOINTMENT_MADE ->
                wording.say("state.APPOINTMENT_MADE", assessed.nextAppointment().orElse(day));
            case EXCEPTIONS_TO_REVIEW -> wording.say("state.EXCEPTIONS_TO_REVIEW");
            case UNCLEAR ->
                wording.say(assessed.assessment() instanceof Assessment.Unclear ? "state.UNCLEAR" : "state.warning");
            default -> inWindow(assessed.assessment());
        };
    }

    List<String> why(DigestRow row) {
        AssessedCase assessed = row.assessed();
        if (row.section() == Section.UNCLEAR) {
            return mending(assessed);
        }
        if (assessed.assessment() instanceof Assessment.Suspended suspended) {
            return List.of(suspended
                    .regularDueUntil()
                    .map(latest -> wording.say("why.review", latest))
                    .orElseGet(() -> wording.say("why.review.unknown")));
        }
        List<String> sentences = new ArrayList<>();
        if (row.section() == Section.APPOINTMENT_MADE) {
            sentences.add(inWindow(assessed.assessment()));
        }
        assessed.assessment().windowIfAny().ifPresent(window -> sentences.addAll(derivation(window)));
        assessed.exceptionEnded()
                .filter(end -> assessed.assessment()
                        .windowIfAny()
                        .flatMap(DueWindow::graceAfter)
                        .isEmpty())
                .ifPresent(end -> sentences.add(wording.say("why.exception.ended", end)));
        return sentences;
    }

    private String inWindow(Assessment assessment) {
        if (assessment instanceof Assessment.Overdue overdue) {
            return wording.say("state.OVERDUE", overdue.daysOverdue());
        }
        return assessment
                .windowIfAny()
                .map(window -> wording.say(
                        "state.COMING_UP", window.dueUntil(), ChronoUnit.DAYS.between(day, window.dueUntil())))
                .orElse("");
    }

    private List<String> mending(AssessedCase assessed) {
        List<String> sentences = new ArrayList<>();
        if (assessed.assessment() instanceof Assessment.Unclear unclear) {
            sentences.add(wording.say("unclear." + unclear.reason()));
        }
        assessed.warnings().stream()
                .sorted()
                .map(warning -> wording.say("warning." + warning))
                .forEach(sentences::add);
        return sentences;
    }

    private List<String> derivation(DueWindow window) {
        List<String> sentences = new ArrayList<>();
        sentences.add(rule(window));
        if (window.isMoved()) {
            sentences.add(wording.say("why.moved", wording.weekday(window.dueUntil())));
        }
        window.graceAfter().ifPresent(end -> sentences.add(wording.say("why.grace", end, window.dueUntil())));
        return sentences;
    }

    private String rule(DueWindow window) {
        if (window.isFirstInterview()) {
            LocalDate target = window.target().orElse(window.lastDay());
            String key = target.isBefore(day) ? "why.FIRST_INTERVIEW.missed" : "why.FIRST_INTERVIEW";
            return wording.say(key, window.anchor(), window.workingDays(), window.lastDay(), target);
        }
        return window.length()
                .map(length -> wording.say("why." + window.reason(), window.anchor(), length, window.lastDay()))
                .orElseGet(() -> wording.say("why.MEASURE.end", window.anchor(), window.lastDay()));
    }
}
