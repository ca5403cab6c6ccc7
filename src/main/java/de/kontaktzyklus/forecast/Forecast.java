package de.kontaktzyklus.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The forecast of an office.
 *
 * @param asOf day of assessment
 * @param teams in the order of the team export, then the cases without a known team, if any talk of theirs is ahead
 */
public record Forecast(LocalDate asOf, List<TeamForecast> teams) {

    /**
     * All teams together, week by week; empty if there is no team. The time there is, is not known where a team does
     * not show its own.
     */
    public List<WeekLoad> total() {
        boolean isWhole = teams.stream().noneMatch(TeamForecast::hidesCapacity);
        return sum().stream()
                .map(week -> isWhole ? week : week.withoutCapacity())
                .toList();
    }

    private List<WeekLoad> sum() {
        int weeks =
                teams.stream().mapToInt(each -> each.weeks().size()).findFirst().orElse(0);
        return IntStream.range(0, weeks)
                .mapToObj(week -> teams.stream()
                        .map(each -> each.weeks().get(week))
                        .reduce(WeekLoad::plus)
                        .orElseThrow())
                .toList();
    }

    public Optional<TeamForecast> team(String id) {
        return teams.stream().filter(each -> each.team().equals(id)).findFirst();
    }
}
