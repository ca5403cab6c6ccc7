package de.kontaktzyklus.cli.cases;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.totals.Decisions;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/** The fields that {@code assess} writes for a row, in their order. */
final class DecisionTable {

    static final List<String> HEADER = List.of(
            "customer",
            "status",
            "reason",
            "anchor",
            "due_from",
            "due_until",
            "days_overdue",
            "caseworker",
            "team",
            "line");

    /** The cases with the same rule and the same last contact share their result; others come once. */
    private static final int MOST_KNOWN = 50_000;

    private final Decisions decisions;
    private final IdentityHashMap<Assessment, String[]> known = new IdentityHashMap<>();

    DecisionTable(Decisions decisions) {
        this.decisions = decisions;
    }

    int size() {
        return decisions.size();
    }

    /** Whether a field is a whole number. */
    static boolean isNumber(int field) {
        return HEADER.get(field).equals("days_overdue") || HEADER.get(field).equals("line");
    }

    /** The fields of a row, counted from 0, as texts; empty where not applicable. */
    String[] fields(int row) {
        String[] fields = result(decisions.assessment(row)).clone();
        fields[0] = decisions.customer(row);
        fields[7] = decisions.caseworker(row);
        fields[8] = decisions.team(row);
        fields[9] = Integer.toString(decisions.line(row));
        return fields;
    }

    private String[] result(Assessment assessment) {
        String[] result = known.get(assessment);
        if (result == null) {
            result = fields(assessment);
            if (known.size() < MOST_KNOWN) {
                known.put(assessment, result);
            }
        }
        return result;
    }

    private static String[] fields(Assessment assessment) {
        return new String[] {
            "",
            assessment.status().name(),
            assessment.reason().name(),
            day(assessment, DueWindow::anchor),
            day(assessment, DueWindow::dueFrom),
            day(assessment, DueWindow::dueUntil),
            Integer.toString(assessment instanceof Assessment.Overdue overdue ? overdue.daysOverdue() : 0),
            "",
            "",
            ""
        };
    }

    private static String day(Assessment assessment, Function<DueWindow, LocalDate> which) {
        return assessment.windowIfAny().map(which).map(LocalDate::toString).orElse("");
    }
}
