package de.kontaktzyklus.summary;

import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.KeyFigure.Gap;
import de.kontaktzyklus.summary.figures.OfficeFigures;
import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.figures.TrendMonth;
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
 * time. A figure of the bridge that a team has not counted is in no sum of that month: it would not be the office's.
 */
final class OfficeTrend {

    /** Nobody answers any more for the hours of a team that is no more. */
    private static final Set<Figure> OF_TEAMS_OF_NOW = EnumSet.of(Figure.COUNSELLING);

    private final Map<String, Set<Figure>> withheld = new HashMap<>();

    private OfficeTrend(List<TeamOutline> now) {
        now.forEach(team -> withheld.put(team.team(), withheld(team)));
    }

    static List<TrendMonth> of(YearMonth last, List<TeamOutline> now, EarlierMonths earlier) {
        OfficeTrend trend = new OfficeTrend(now);
        List<TeamFigures> months = new ArrayList<>();
        for (YearMonth month = Trend.firstOf(last); month.isBefore(last); month = month.plusMonths(1)) {
            List<TeamFigures> then =
                    earlier.in(month).stream().map(trend::shown).toList();
            sum(month, then).ifPresent(months::add);
        }
        sum(last, now.stream().map(TeamOutline::figures).toList()).ifPresent(months::add);
        return Trend.of(last, months);
    }

    /** What a team does not show now because of too few persons it shows of no other month either, as on its page. */
    private static Set<Figure> withheld(TeamOutline team) {
        Set<Figure> withheld = EnumSet.noneOf(Figure.class);
        team.figures().figures().stream()
                .filter(each -> each.gap().filter(Gap.PERSONS::equals).isPresent())
                .forEach(each -> withheld.add(each.figure()));
        return withheld;
    }

    private TeamFigures shown(TeamFigures then) {
        return then.without(withheld.getOrDefault(then.team(), OF_TEAMS_OF_NOW));
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
                        .filter(figure -> !figure.isOfBridge() || isOfAll(figure, teams))
                        .map(figure -> OfficeFigures.of(figure, teams))
                        .toList()));
    }

    private static boolean isOfAll(Figure figure, List<TeamFigures> teams) {
        return teams.stream()
                .allMatch(team -> team.figure(figure).flatMap(KeyFigure::value).isPresent());
    }
}
