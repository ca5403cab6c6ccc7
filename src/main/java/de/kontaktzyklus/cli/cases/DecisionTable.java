package de.kontaktzyklus.cli.cases;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields that {@code assess} writes for a row, in the order of the contract, section 3. */
final class DecisionTable {

    private DecisionTable() {}

    /** Field by field; values are texts, whole numbers or, where not applicable, the empty text. */
    static Map<String, Object> fields(AssessedCase row) {
        Optional<DueWindow> window = row.assessment().windowIfAny();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("customer", row.customer());
        fields.put("status", row.assessment().status().name());
        fields.put("reason", row.assessment().reason().name());
        fields.put("anchor", day(window, DueWindow::anchor));
        fields.put("due_from", day(window, DueWindow::dueFrom));
        fields.put("due_until", day(window, DueWindow::dueUntil));
        fields.put("days_overdue", daysOverdue(row.assessment()));
        fields.put("caseworker", row.caseworker());
        fields.put("team", row.team());
        fields.put("line", row.line());
        return fields;
    }

    private static String day(Optional<DueWindow> window, Function<DueWindow, LocalDate> which) {
        return window.map(which).map(LocalDate::toString).orElse("");
    }

    private static int daysOverdue(Assessment assessment) {
        return assessment instanceof Assessment.Overdue overdue ? overdue.daysOverdue() : 0;
    }
}
