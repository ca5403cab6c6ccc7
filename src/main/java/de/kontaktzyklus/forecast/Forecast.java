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
     * All teams together, week by week; empty if there is no team. The time there is, is not shown in a week in which a
     * team does not show its own, or has talks and does not know its own: need and time would not be those of the same
     * persons, or their difference to the teams would be what is hidden.
     */
    public List<WeekLoad> total() {
        List<WeekLoad> sum = sum();
        return IntStream.range(0, sum.size())
                .mapToObj(week -> isWithoutCapacityIn(week) ? sum.get(week).withoutCapacity() : sum.get(week))
                .toList();
    }

    private boolean isWithoutCapacityIn(int week) {
        return teams.stream().anyMatch(team -> team.isWithoutCapacityIn(week));
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
