package de.kontaktzyklus.state.forgetting;

import de.kontaktzyklus.retention.CustomerTraces.Trace;
import de.kontaktzyklus.retention.Kept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The kept summaries with a customer in their lists, the first ones and the restated ones. */
final class NamingSummaries {

    private static final List<String> TABLES = List.of("summary", "restated_summary");

    private final Handle handle;
    private final String customer;

    NamingSummaries(Handle handle, String customer) {
        this.handle = handle;
        this.customer = customer;
    }

    List<Trace> find() {
        List<Trace> found = new ArrayList<>();
        for (Naming summary : all()) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("team", summary.team());
            details.put("lists", String.join(", ", summary.figures().lists()));
            found.add(new Trace(Kept.SUMMARY, summary.month(), details));
        }
        return found;
    }

    /** Takes the customer out of all lists, and returns the number of changed summaries. */
    int clean() {
        List<Naming> named = all();
        named.forEach(summary -> handle.createUpdate("UPDATE " + summary.table()
                        + " SET figures = :figures WHERE month = :month AND team = :team AND " + summary.version())
                .bind("figures", summary.figures().withoutCustomer())
                .bind("month", summary.month())
                .bind("team", summary.team())
                .bind("knownOn", summary.knownOn())
                .execute());
        return named.size();
    }

    private List<Naming> all() {
        List<Naming> named = new ArrayList<>();
        for (String table : TABLES) {
            String knownOn = table.equals("summary") ? "''" : "known_on";
            handle
                    .createQuery("SELECT month, team, figures, " + knownOn + " AS version FROM " + table
                            + " ORDER BY month, team")
                    .map(row -> new Naming(
                            table,
                            row.getColumn("month", String.class),
                            row.getColumn("team", String.class),
                            row.getColumn("version", String.class),
                            CustomerInFigures.takenOutOf(row.getColumn("figures", String.class), customer)))
                    .stream()
                    .filter(summary -> !summary.figures().lists().isEmpty())
                    .forEach(named::add);
        }
        return named;
    }

    private record Naming(String table, String month, String team, String knownOn, CustomerInFigures figures) {

        String version() {
            return knownOn.isEmpty() ? ":knownOn = ''" : "known_on = :knownOn";
        }
    }
}
