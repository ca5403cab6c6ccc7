package de.kontaktzyklus.summary;

import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure.Gap;
import de.kontaktzyklus.summary.figures.OfficeFigures;
import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.figures.TrendMonth;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The last twelve months of the office: each month is the sum of the teams that it had then, one month in memory at a
 * time.
 */
final class OfficeTrend {

    private final KeptSummaries kept;
    private final Map<String, Set<Figure>> withheld = new HashMap<>();

    private OfficeTrend(KeptSummaries kept, List<TeamOutline> now) {
        this.kept = kept;
        now.forEach(team -> withheld.put(team.team(), withheld(team)));
    }

    static List<TrendMonth> of(YearMonth last, List<TeamOutline> now, KeptSummaries kept) {
        OfficeTrend trend = new OfficeTrend(kept, now);
        List<TeamFigures> months = new ArrayList<>();
        for (YearMonth month = Trend.firstOf(last); month.isBefore(last); month = month.plusMonths(1)) {
            trend.then(month).ifPresent(months::add);
        }
        sum(last, now.stream().map(TeamOutline::figures).toList()).ifPresent(months::add);
        return Trend.of(last, months);
    }

    /** What a team does not show now because of too few persons was one person's in another month, too. */
    private static Set<Figure> withheld(TeamOutline team) {
        Set<Figure> withheld = EnumSet.noneOf(Figure.class);
        team.figures().figures().stream()
                .filter(each -> each.gap().filter(Gap.PERSONS::equals).isPresent())
                .forEach(each -> withheld.add(each.figure()));
        return withheld;
    }

    private Optional<TeamFigures> then(YearMonth month) {
        return sum(
                month,
                kept.teams(month).stream()
                        .flatMap(team -> kept.figures(team, month, month).stream())
                        .map(this::shown)
                        .toList());
    }

    /** Of a team that is no more nobody knows how many persons had hours. */
    private TeamFigures shown(TeamFigures then) {
        Set<Figure> hidden = withheld.getOrDefault(then.team(), EnumSet.of(Figure.COUNSELLING));
        return new TeamFigures(
                then.month(),
                then.team(),
                then.teamName(),
                then.policyFrom(),
                then.figures().stream()
                        .filter(each -> !hidden.contains(each.figure()))
                        .toList());
    }

    private static Optional<TeamFigures> sum(YearMonth month, List<TeamFigures> teams) {
        if (teams.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> policyFrom = teams.get(0).policyFrom();
        return Optional.of(new TeamFigures(
                month,
                "",
                "",
                policyFrom,
                Arrays.stream(Figure.values())
                        .map(figure -> OfficeFigures.of(figure, teams))
                        .toList()));
    }
}
