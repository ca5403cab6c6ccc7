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

    private static final int CUSTOMER = HEADER.indexOf("customer");
    private static final int DAYS_OVERDUE = HEADER.indexOf("days_overdue");
    private static final int CASEWORKER = HEADER.indexOf("caseworker");
    private static final int TEAM = HEADER.indexOf("team");
    private static final int LINE = HEADER.indexOf("line");

    /** Windows that many cases share; polluted files have more of their own, and those come once. */
    private static final int MOST_KNOWN = 50_000;

    private final Decisions decisions;
    private final IdentityHashMap<Assessment, String[]> known = new IdentityHashMap<>();

    DecisionTable(Decisions decisions) {
        this.decisions = decisions;
    }

    int size() {
        return decisions.size();
    }

    /** Whether a field, counted from 0, is a whole number. */
    static boolean isNumber(int field) {
        return field == DAYS_OVERDUE || field == LINE;
    }

    /** The fields of a row, counted from 0, as texts in the order of the header; empty where not applicable. */
    String[] fields(int row) {
        String[] fields = result(decisions.assessment(row));
        fields[CUSTOMER] = decisions.customer(row);
        fields[CASEWORKER] = decisions.caseworker(row);
        fields[TEAM] = decisions.team(row);
        fields[LINE] = Integer.toString(decisions.line(row));
        return fields;
    }

    /**
     * The fields that the result gives. Cases with the same rule and the same last contact share theirs, and it has
     * days to be written; one without a window is an object of its own for each row, and costs nothing to write.
     */
    private String[] result(Assessment assessment) {
        if (!(assessment instanceof Assessment.InWindow)) {
            return fields(assessment);
        }
        String[] result = known.get(assessment);
        if (result == null) {
            result = fields(assessment);
            if (known.size() < MOST_KNOWN) {
                known.put(assessment, result);
            }
        }
        return result.clone();
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
