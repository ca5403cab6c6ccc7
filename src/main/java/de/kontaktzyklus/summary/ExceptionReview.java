package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.Assessment.Suspended;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.figures.ExceptionCase;
import de.kontaktzyklus.summary.figures.ExceptionCase.State;
import de.kontaktzyklus.summary.figures.ExceptionRow;
import de.kontaktzyklus.summary.look.OfficeLook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reviews the exceptions of one team (the concept, C4, "Ausnahmen"). */
final class ExceptionReview {

    private static final Comparator<ExceptionCase> ORDER = Comparator.comparing(ExceptionCase::state)
            .thenComparing(each -> each.dueUntil().orElse(LocalDate.MIN))
            .thenComparing(ExceptionCase::customer);

    private final OfficeLook look;
    private final List<AssessedCase> cases;
    private final Map<String, String> labels;

    ExceptionReview(OfficeLook look, List<AssessedCase> cases) {
        this.look = look;
        this.cases = cases;
        this.labels = labels(look);
    }

    List<ExceptionRow> byReason() {
        return labels.entrySet().stream()
                .map(reason -> row(reason.getKey(), reason.getValue()))
                .filter(row -> row.running() + row.openEnded() + row.expired() > 0)
                .toList();
    }

    private ExceptionRow row(String code, String label) {
        List<AssessedCase> ofReason =
                cases.stream().filter(each -> reasonOf(each).equals(code)).toList();
        return new ExceptionRow(
                code,
                label,
                count(ofReason, ExceptionReview::isRunning),
                count(ofReason, ExceptionReview::isOpenEnded),
                count(ofReason, ExceptionReview::isToReview),
                count(ofReason, each -> each.exceptionEnded().isPresent()));
    }

    private static int count(List<AssessedCase> cases, Predicate<AssessedCase> which) {
        return (int) cases.stream().filter(which).count();
    }

    /** The cases that may be listed, most urgent first. */
    List<ExceptionCase> cases() {
        return cases.stream()
                .filter(each -> !each.underProtection())
                .flatMap(each -> state(each).map(state -> listed(each, state)).stream())
                .sorted(ORDER)
                .toList();
    }

    private ExceptionCase listed(AssessedCase assessed, State state) {
        String reason = reasonOf(assessed);
        return new ExceptionCase(
                state,
                assessed.customer(),
                assessed.caseworker(),
                reason,
                labels.getOrDefault(reason, ""),
                assessed.exceptionEnded(),
                assessed.assessment() instanceof Suspended suspended
                        ? suspended.regularDueUntil()
                        : assessed.assessment().windowIfAny().map(DueWindow::dueUntil));
    }

    private static Optional<State> state(AssessedCase assessed) {
        if (isOpenEnded(assessed)) {
            return Optional.of(isToReview(assessed) ? State.TO_REVIEW : State.OPEN_ENDED);
        }
        return assessed.exceptionEnded().map(ended -> State.EXPIRED);
    }

    private static boolean isRunning(AssessedCase assessed) {
        return assessed.assessment().reason() == Reason.EXCEPTION;
    }

    private static boolean isOpenEnded(AssessedCase assessed) {
        return assessed.assessment().reason() == Reason.EXCEPTION_OPEN_ENDED;
    }

    private static boolean isToReview(AssessedCase assessed) {
        return assessed.assessment() instanceof Suspended suspended && suspended.reviewDue();
    }

    private String reasonOf(AssessedCase assessed) {
        return look.facts().exceptionReason(assessed.line());
    }

    /** Labels by code in the order of the policy, then the empty code for all other reasons. */
    private static Map<String, String> labels(OfficeLook look) {
        Map<String, String> labels = new LinkedHashMap<>();
        look.version()
                .map(rules -> rules.exceptions().reasons().codes())
                .orElse(List.of())
                .forEach((Code code) -> labels.put(code.code(), code.label()));
        labels.put("", "");
        return labels;
    }
}
