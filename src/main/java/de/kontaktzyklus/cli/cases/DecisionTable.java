package de.kontaktzyklus.cli.cases;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The fields that {@code assess} writes for a row, in the order of the contract, section 3. */
final class DecisionTable {

    private DecisionTable() {}

    /** Field by field; values are texts, whole numbers or, where not applicable, the empty text. */
    static Map<String, Object> fields(AssessedCase row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("customer", row.customer());
        fields.put("status", row.assessment().status().name());
        fields.put("reason", row.assessment().reason().name());
        fields.put("anchor", day(row.assessment(), DueWindow::anchor));
        fields.put("due_from", day(row.assessment(), DueWindow::dueFrom));
        fields.put("due_until", day(row.assessment(), DueWindow::dueUntil));
        fields.put("days_overdue", daysOverdue(row.assessment()));
        fields.put("caseworker", row.caseworker());
        fields.put("team", row.team());
        fields.put("line", row.line());
        return fields;
    }

    private static String day(Assessment assessment, Function<DueWindow, LocalDate> which) {
        return assessment.windowIfAny().map(which).map(LocalDate::toString).orElse("");
    }

    private static int daysOverdue(Assessment assessment) {
        return assessment instanceof Assessment.Overdue overdue ? overdue.daysOverdue() : 0;
    }
}
