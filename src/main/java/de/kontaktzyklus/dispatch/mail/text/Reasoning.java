package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.DigestRow.Past;
import de.kontaktzyklus.reminders.digest.Section;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what the state of a case is, and why: the event, the rule, the day, and the day to which it moved. */
record Reasoning(Wording wording, LocalDate day) {

    String state(DigestRow row) {
        AssessedCase assessed = row.assessed();
        Optional<LocalDate> undecided = row.past().flatMap(Past::undecidedSince);
        if (undecided.isPresent()) {
            return wording.say("state.LONG_UNCLEAR", undecided.get());
        }
        if (assessed.assessment() instanceof Assessment.Rejected) {
            return row.past().map(this::unread).orElseGet(() -> wording.say("state.unread"));
        }
        return switch (row.section()) {
            case LEFT ->
                row.past()
                        .flatMap(Past::left)
                        .map(left -> wording.say("state.left", to(left, assessed)))
                        .orElse("");
            case APPOINTMENT_MADE ->
                wording.say("state.APPOINTMENT_MADE", assessed.nextAppointment().orElse(day));
            case EXCEPTIONS_TO_REVIEW -> wording.say("state.EXCEPTIONS_TO_REVIEW");
            case UNCLEAR ->
                wording.say(assessed.assessment() instanceof Assessment.Unclear ? "state.UNCLEAR" : "state.warning");
            default -> inWindow(assessed.assessment());
        };
    }

    /** By when to call, or since when it is too late. */
    String call(DigestRow row) {
        return row.isOverdue()
                ? row.latestDay()
                        .map(latest -> wording.say("call.OVERDUE", row.daysOverdue(day), latest))
                        .orElseGet(() -> state(row))
                : state(row);
    }

    List<String> why(DigestRow row) {
        if (row.assessed().assessment() instanceof Assessment.Rejected) {
            return toRead(row);
        }
        List<String> sentences = new ArrayList<>();
        row.past().flatMap(this::leaving).ifPresent(sentences::add);
        sentences.addAll(asItIs(row));
        return sentences;
    }

    private List<String> asItIs(DigestRow row) {
        AssessedCase assessed = row.assessed();
        if (assessed.assessment() instanceof Assessment.OutOfScope other) {
            return List.of(wording.say("scope." + other.reason()));
        }
        List<String> sentences = new ArrayList<>(mending(assessed));
        if (row.section() == Section.UNCLEAR || row.section() == Section.LONG_UNCLEAR) {
            return sentences;
        }
        if (assessed.assessment() instanceof Assessment.Suspended suspended && row.section() != Section.LEFT) {
            sentences.add(suspended
                    .regularDueUntil()
                    .map(latest -> wording.say("why.review", latest))
                    .orElseGet(() -> wording.say("why.review.unknown")));
        }
        boolean hasLeft = row.past().flatMap(Past::left).isPresent();
        if (row.section() == Section.APPOINTMENT_MADE && !hasLeft) {
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

    /** From what; to what is how it stands. */
    private Optional<String> leaving(Past past) {
        return past.left()
                .map(left -> past.dueUntil()
                        .map(latest -> wording.say("why.left", latest))
                        .orElseGet(() -> wording.say("why.left.unknown")));
    }

    private String to(Departure.Destination left, AssessedCase assessed) {
        Assessment assessment = assessed.assessment();
        return switch (left) {
            case APPOINTMENT ->
                wording.say("left.APPOINTMENT", assessed.nextAppointment().orElse(day));
            case LATER_DAY ->
                wording.say(
                        "left.LATER_DAY",
                        assessment.windowIfAny().map(DueWindow::dueUntil).orElse(day));
            case EXCEPTION ->
                wording.say(
                        "left.EXCEPTION",
                        assessment instanceof Assessment.Suspended suspended
                                ? suspended.until().orElse(day)
                                : day);
            default -> wording.say("left." + left);
        };
    }

    private String unread(Past past) {
        return past.dueUntil()
                .filter(latest -> past.wasOverdue())
                .map(latest -> wording.say("state.OVERDUE", DueWindow.daysOverdue(latest, day)))
                .orElseGet(() -> wording.say("state.unread"));
    }

    /** When it was judged last, and which column is to be mended. */
    private List<String> toRead(DigestRow row) {
        List<String> sentences = new ArrayList<>();
        row.past().flatMap(Past::judgedOn).ifPresent(judged -> sentences.add(wording.say("why.judged", judged)));
        String column = row.past().map(Past::column).orElse("");
        sentences.add(column.isEmpty() ? wording.say("why.unread") : wording.say("why.unread.column", column));
        return sentences;
    }

    private String inWindow(Assessment assessment) {
        if (assessment instanceof Assessment.Overdue overdue) {
            String state = wording.say("state.OVERDUE", overdue.daysOverdue());
            return overdue.window()
                    .target()
                    .map(target -> wording.say("state.target.missed", state, target))
                    .orElse(state);
        }
        return assessment.windowIfAny().map(this::until).orElse("");
    }

    /** Of a first interview with its target, missed or not. */
    private String until(DueWindow window) {
        String until =
                wording.say("state.COMING_UP", window.dueUntil(), ChronoUnit.DAYS.between(day, window.dueUntil()));
        return window.target()
                .map(target ->
                        wording.say(target.isBefore(day) ? "state.target.missed" : "state.target", until, target))
                .orElse(until);
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
            return wording.say("why.FIRST_INTERVIEW", window.anchor(), window.workingDays(), window.lastDay());
        }
        return window.length()
                .map(length -> wording.say("why." + window.reason(), window.anchor(), length, window.lastDay()))
                .orElseGet(() -> wording.say("why.MEASURE.end", window.anchor(), window.lastDay()));
    }
}
