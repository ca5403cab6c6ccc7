package de.kontaktzyklus.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The forecast of an office.
 *
 * @param asOf day of assessment
 * @param teams in the order of the team export, then the cases without a known team, if any talk of theirs is ahead
 */
public record Forecast(LocalDate asOf, List<TeamForecast> teams) {

    public Optional<TeamForecast> team(String id) {
        return teams.stream().filter(each -> each.team().equals(id)).findFirst();
    }
}
