package de.kontaktzyklus.summary.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The key figures of one of the last twelve months, as they were known when its summary was made.
 *
 * @param month which month
 * @param policyFrom first day of the policy version that was applied; empty if none was, or the month was not made
 * @param policyChanged whether the version is different from that of the last month with a summary
 * @param figures empty if no summary was made: a gap, which is not zero
 */
public record TrendMonth(
        YearMonth month, Optional<LocalDate> policyFrom, boolean policyChanged, List<KeyFigure> figures) {

    public TrendMonth {
        figures = List.copyOf(figures);
    }

    TrendMonth without(Collection<Figure> withheld) {
        return withheld.isEmpty()
                ? this
                : new TrendMonth(
                        month,
                        policyFrom,
                        policyChanged,
                        figures.stream()
                                .filter(each -> !withheld.contains(each.figure()))
                                .toList());
    }

    public boolean isGap() {
        return figures.isEmpty();
    }

    /** The figure with this code; empty in a gap, and where an older version did not know it. */
    public Optional<KeyFigure> figure(Figure figure) {
        return figures.stream().filter(each -> each.figure() == figure).findFirst();
    }
}
