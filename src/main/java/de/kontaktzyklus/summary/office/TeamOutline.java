package de.kontaktzyklus.summary.office;

import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.BridgeTerms;
import de.kontaktzyklus.summary.figures.Basis;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.MonthBefore;
import de.kontaktzyklus.summary.figures.RowTotals;
import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TrendMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the page over all teams needs of a summary; it is small, and names nobody.
 *
 * @param figures key figures
 * @param asOf day of assessment
 * @param basis what they were computed from
 * @param trend the last twelve months, as the team's own page shows them; only {@link #IN_THE_COURSE}
 * @param bridge its numbers; empty where the month before is not known
 * @param rows control totals
 * @param counselling without rows by caseworker
 * @param unread cases that are known, but not to be judged
 */
public record TeamOutline(
        TeamFigures figures,
        LocalDate asOf,
        Basis basis,
        List<TrendMonth> trend,
        Optional<BridgeTerms> bridge,
        RowTotals rows,
        Optional<Counselling> counselling,
        int unread) {

    /** Figures whose months are shown team by team. */
    private static final Set<Figure> IN_THE_COURSE = Set.of(Figure.ADHERENCE, Figure.OVERDUE);

    public TeamOutline {
        trend = List.copyOf(trend);
    }

    public static TeamOutline of(TeamSummary summary) {
        return new TeamOutline(
                TeamFigures.of(summary),
                summary.asOf(),
                summary.basis(),
                summary.shownTrend().stream().map(TeamOutline::shortened).toList(),
                summary.bridge().map(Bridge::terms),
                summary.rows(),
                summary.counselling().map(Counselling::withoutCaseworkers),
                summary.dataQuality().unread());
    }

    private static TrendMonth shortened(TrendMonth month) {
        List<KeyFigure> kept = month.figures().stream()
                .filter(each -> IN_THE_COURSE.contains(each.figure()))
                .toList();
        return new TrendMonth(month.month(), month.policyFrom(), month.policyChanged(), kept);
    }

    /** Its id; empty for the cases without a known team. */
    public String team() {
        return figures.team();
    }

    /** The figure in the month before, as in the summary of then; see {@link MonthBefore}. */
    public Optional<KeyFigure> before(Figure figure) {
        return MonthBefore.of(figure, figures.month(), trend);
    }
}
