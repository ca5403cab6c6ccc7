package de.kontaktzyklus.dispatch.files.content.charts;

import de.kontaktzyklus.dispatch.files.content.charts.Chart.Kind;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import java.util.List;
import java.util.Optional;

/** Which tables are drawn, and how. */
public final class SummaryCharts {

    private static final List<String> STATUSES = List.of("not-due", "due", "overdue", "suspended", "unclear");

    private static final int BARS_AT_A_GLANCE = 40;

    private SummaryCharts() {}

    /** Bars for as many teams as can be taken in at a glance. */
    private static List<Chart> teams(Table table) {
        return table.rows().size() > BARS_AT_A_GLANCE
                ? List.of()
                : List.of(new Chart("teams", Kind.SHARES, table, List.of("adherence"), Optional.of("overdue")));
    }

    /** The charts of a table, in the order in which they are shown; none where there is nothing to draw. */
    public static List<Chart> of(Table table) {
        List<Chart> charts =
                switch (table.code()) {
                    case "profiles" ->
                        List.of(
                                new Chart(
                                        "adherence", Kind.SHARES, table, List.of("adherence"), Optional.of("overdue")),
                                new Chart("stock", Kind.STACK, table, STATUSES, Optional.empty()));
                    case "teams" -> teams(table);
                    case "overdue-ages" ->
                        List.of(new Chart("overdue-ages", Kind.BARS, table, List.of("overdue"), Optional.empty()));
                    case "trend" ->
                        List.of(
                                new Chart("trend", Kind.LINE, table, List.of("adherence"), Optional.of("policy-since")),
                                new Chart("trend-overdue", Kind.COLUMNS, table, List.of("overdue"), Optional.empty()));
                    case "bridge" ->
                        List.of(new Chart("bridge", Kind.BRIDGE, table, List.of("bridge-cases"), Optional.of("level")));
                    case "forecast" ->
                        List.of(new Chart(
                                "forecast", Kind.LOAD, table, List.of("hours"), Optional.of("capacity-hours")));
                    default -> List.of();
                };
        return charts.stream().filter(Chart::showsSomething).toList();
    }
}
