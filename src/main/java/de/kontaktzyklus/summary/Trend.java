package de.kontaktzyklus.summary;

import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.figures.TrendMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines up the months of a team, with gaps. */
final class Trend {

    private static final int MONTHS = 12;

    private Trend() {}

    /** The first month that a trend shows. */
    static YearMonth firstOf(YearMonth last) {
        return last.minusMonths(MONTHS - 1L);
    }

    /** @param made kept figures of earlier months, and this one; in any order */
    static List<TrendMonth> of(YearMonth last, List<TeamFigures> made) {
        List<TrendMonth> months = new ArrayList<>();
        Optional<TeamFigures> before = Optional.empty();
        for (YearMonth month = firstOf(last); !month.isAfter(last); month = month.plusMonths(1)) {
            Optional<TeamFigures> figures = in(month, made);
            Optional<LocalDate> policyBefore = before.flatMap(TeamFigures::policyFrom);
            Optional<LocalDate> policy = figures.flatMap(TeamFigures::policyFrom);
            boolean changed = figures.isPresent() && before.isPresent() && !policy.equals(policyBefore);
            months.add(new TrendMonth(
                    month, policy, changed, figures.map(TeamFigures::figures).orElse(List.of())));
            if (figures.isPresent()) {
                before = figures;
            }
        }
        return List.copyOf(months);
    }

    private static Optional<TeamFigures> in(YearMonth month, List<TeamFigures> made) {
        return made.stream().filter(each -> each.month().equals(month)).findFirst();
    }
}
