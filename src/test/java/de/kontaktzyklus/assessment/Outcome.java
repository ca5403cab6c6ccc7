package de.kontaktzyklus.assessment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** A result as the columns of {@code assess} show it (README.md, Commands); dates ISO, empty where not applicable. */
public record Outcome(String status, String reason, String anchor, String dueFrom, String dueUntil, int daysOverdue) {

    public static Outcome of(Assessment assessment) {
        return new Outcome(
                assessment.status().name(),
                assessment.reason().name(),
                day(assessment, DueWindow::anchor),
                day(assessment, DueWindow::dueFrom),
                day(assessment, DueWindow::dueUntil),
                assessment instanceof Assessment.Overdue overdue ? overdue.daysOverdue() : 0);
    }

    private static String day(Assessment assessment, Function<DueWindow, LocalDate> which) {
        Optional<DueWindow> window = assessment.windowIfAny();
        return window.map(which).map(LocalDate::toString).orElse("");
    }
}
