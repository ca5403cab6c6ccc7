package de.kontaktzyklus.forecast.whatif;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Rows by the state they end in.
 *
 * @param byStatus every status has an entry
 */
public record StatusCounts(Map<Status, Integer> byStatus) {

    static StatusCounts of(Collection<AssessedCase> rows) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, 0);
        }
        rows.forEach(row -> counts.merge(row.assessment().status(), 1, Integer::sum));
        return new StatusCounts(counts);
    }

    public int count(Status status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** Cases whose contact cycle runs. */
    public int inCycle() {
        return count(Status.NOT_DUE) + count(Status.DUE) + count(Status.OVERDUE);
    }

    /** (NOT_DUE + DUE) / (NOT_DUE + DUE + OVERDUE), as in the summary; empty where no cycle runs. */
    public OptionalDouble adherence() {
        return inCycle() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (count(Status.NOT_DUE) + count(Status.DUE)) / inCycle());
    }
}
