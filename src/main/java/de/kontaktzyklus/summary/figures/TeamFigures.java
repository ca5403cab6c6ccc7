package de.kontaktzyklus.summary.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The key figures of one team and month: all that a trend or a page over all teams needs of a summary.
 *
 * @param team id, empty for the cases without a known team
 * @param policyFrom first day of the policy version that was applied
 */
public record TeamFigures(
        YearMonth month, String team, String teamName, Optional<LocalDate> policyFrom, List<KeyFigure> figures) {

    public TeamFigures {
        figures = List.copyOf(figures);
    }

    /** The figure with this code; empty where an older version did not know it. */
    public Optional<KeyFigure> figure(Figure figure) {
        return figures.stream().filter(each -> each.figure() == figure).findFirst();
    }

    /** The same without some figures. */
    public TeamFigures without(Set<Figure> left) {
        return new TeamFigures(
                month,
                team,
                teamName,
                policyFrom,
                figures.stream().filter(each -> !left.contains(each.figure())).toList());
    }

    public static TeamFigures of(TeamSummary summary) {
        return new TeamFigures(
                summary.month(),
                summary.team(),
                summary.teamName(),
                summary.basis().policyFrom(),
                summary.keyFigures());
    }
}
