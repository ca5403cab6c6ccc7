package de.kontaktzyklus.summary.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What of the month before may stand beside a month: of a team and of the whole office the same. */
public final class MonthBefore {

    private MonthBefore() {}

    /**
     * The figure in the month before, as it was known then; empty if there was none, or if it counts what happened
     * between two months and one of the two is the first one of another policy: what came and went by a change of the
     * rules is no better and no worse, neither in that month nor as what the next one is held against.
     *
     * @param trend of which the month is one
     */
    public static Optional<KeyFigure> of(Figure figure, YearMonth month, List<TrendMonth> trend) {
        YearMonth before = month.minusMonths(1);
        return figure.isOfBridge() && (isFirstOfPolicy(month, trend) || isFirstOfPolicy(before, trend))
                ? Optional.empty()
                : in(before, trend).flatMap(then -> then.figure(figure));
    }

    private static boolean isFirstOfPolicy(YearMonth month, List<TrendMonth> trend) {
        return in(month, trend).filter(TrendMonth::policyChanged).isPresent();
    }

    private static Optional<TrendMonth> in(YearMonth month, List<TrendMonth> trend) {
        return trend.stream().filter(each -> each.month().equals(month)).findFirst();
    }
}
