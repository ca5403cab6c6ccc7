package de.kontaktzyklus.assessment.totals;

import de.kontaktzyklus.assessment.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The proof that nobody is forgotten (the concept, C11): {@code rows read = NOT_DUE + DUE + … + DUPLICATE}.
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
        return ofStates(
                rowsRead, cases.stream().map(assessed -> assessed.assessment().status()));
    }

    /** The same of the states themselves. */
    static ControlTotals ofStates(int rowsRead, Stream<Status> states) {
        EnumMap<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, 0);
        }
        states.forEach(status -> counts.merge(status, 1, Integer::sum));
        return new ControlTotals(rowsRead, counts);
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
