package de.kontaktzyklus.summary.worklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The value in the middle; between two of them their mean. Always with one digit after the point. */
public final class Median {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Median() {}

    public static Optional<BigDecimal> of(List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int upper = sorted.get(sorted.size() / 2);
        int lower = sorted.get((sorted.size() - 1) / 2);
        BigDecimal mean = BigDecimal.valueOf((long) lower + upper).multiply(HALF);
        return Optional.of(mean);
    }
}
