package de.kontaktzyklus.summary.worklist;

import de.kontaktzyklus.assessment.Assessment.Overdue;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A first interview that has not been held.
 *
 * @param state its state on the day of assessment
 * @param customer customer number
 * @param caseworker id as exported, may be empty
 * @param registration Zugang
 * @param target day by which it should be held (7 AT in the concept)
 * @param limit latest day (10 AT in the concept)
 * @param daysOverdue calendar days since the limit, 0 unless overdue
 */
public record OpenFirstInterview(
        State state,
        String customer,
        String caseworker,
        LocalDate registration,
        LocalDate target,
        LocalDate limit,
        int daysOverdue) {

    /** In the order in which they are shown. */
    public enum State {
        OVERDUE,
        AT_RISK,
        WITHIN_TARGET
    }

    private static final Comparator<OpenFirstInterview> ORDER = Comparator.comparing(OpenFirstInterview::state)
            .thenComparing(OpenFirstInterview::limit)
            .thenComparing(OpenFirstInterview::customer);

    /** The ones that may be listed, most urgent first. */
    public static List<OpenFirstInterview> of(List<AssessedCase> cases, LocalDate day) {
        return cases.stream()
                .filter(each -> !each.underProtection())
                .flatMap(each -> window(each).map(window -> of(each, window, day)).stream())
                .sorted(ORDER)
                .toList();
    }

    private static OpenFirstInterview of(AssessedCase assessed, DueWindow window, LocalDate day) {
        return new OpenFirstInterview(
                stateOf(assessed, day),
                assessed.customer(),
                assessed.caseworker(),
                window.anchor(),
                window.target().orElse(window.dueUntil()),
                window.dueUntil(),
                assessed.assessment() instanceof Overdue overdue ? overdue.daysOverdue() : 0);
    }

    /** The state of the first interview of a case; empty if the case does not wait for one. */
    static Optional<State> stateIfOpen(AssessedCase assessed, LocalDate day) {
        return window(assessed).map(window -> stateOf(assessed, day));
    }

    private static State stateOf(AssessedCase assessed, LocalDate day) {
        if (assessed.assessment().status() == Status.OVERDUE) {
            return State.OVERDUE;
        }
        return hasMissedTarget(assessed, day) ? State.AT_RISK : State.WITHIN_TARGET;
    }

    /** Whether the case waits for a first interview whose target has passed. */
    static boolean hasMissedTarget(AssessedCase assessed, LocalDate day) {
        return window(assessed)
                .flatMap(DueWindow::target)
                .filter(target -> target.isBefore(day))
                .isPresent();
    }

    private static Optional<DueWindow> window(AssessedCase assessed) {
        return assessed.assessment().windowIfAny().filter(DueWindow::isFirstInterview);
    }

    /** Names no customer. */
    @Override
    public String toString() {
        return "OpenFirstInterview[" + state + "]";
    }
}
