package de.kontaktzyklus.assessment.totals;

import de.kontaktzyklus.assessment.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The proof that nobody is forgotten (requirement C11): {@code rows read = NOT_DUE + DUE + … + DUPLICATE}.
 *
 * @param rowsRead records as the reader counted them
 * @param byStatus rows by the state they ended in; every status has an entry
 */
public record ControlTotals(int rowsRead, Map<Status, Integer> byStatus) {

    public ControlTotals {
        byStatus = Map.copyOf(byStatus);
    }

    /** Counts the states of the rows, to compare them with what the reader counted. */
    public static ControlTotals of(int rowsRead, Collection<AssessedCase> cases) {
        int[] counts = new int[Status.values().length];
        cases.forEach(assessed -> counts[assessed.assessment().status().ordinal()]++);
        return of(rowsRead, counts);
    }

    /** @param counts rows by the place of their status */
    static ControlTotals of(int rowsRead, int[] counts) {
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            byStatus.put(status, counts[status.ordinal()]);
        }
        return new ControlTotals(rowsRead, byStatus);
    }

    public int count(Status status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** Rows that ended in a state. */
    public int accountedFor() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether every row read ended in exactly one state; if not, nothing is sent. */
    public boolean balances() {
        return rowsRead == accountedFor();
    }
}
