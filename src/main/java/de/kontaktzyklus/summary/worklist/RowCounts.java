package de.kontaktzyklus.summary.worklist;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counts rows by a code, in the order of the codes; codes that do not occur are left out. */
public final class RowCounts {

    private RowCounts() {}

    public static Map<Status, Integer> byStatus(Collection<AssessedCase> rows) {
        return by(Status.class, rows, row -> Stream.of(row.assessment().status()));
    }

    public static <R, E extends Enum<E>> Map<E, Integer> by(
            Class<E> codes, Collection<R> rows, Function<R, Stream<E>> codesOf) {
        EnumMap<E, Integer> counts = new EnumMap<>(codes);
        rows.stream().flatMap(codesOf).forEach(code -> counts.merge(code, 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
