package de.kontaktzyklus.cli.outlook;

import de.kontaktzyklus.cli.terminal.CsvTable;
import de.kontaktzyklus.forecast.Forecast;
import de.kontaktzyklus.forecast.TeamForecast;
import de.kontaktzyklus.forecast.TeamForecast.CaseworkerForecast;
import de.kontaktzyklus.forecast.WeekLoad;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The forecast for machines: a row for each week of each team, and of each caseworker where that was asked for. */
final class ForecastTable {

    private static final List<String> HEADER = List.of(
            "team",
            "caseworker",
            "week",
            "monday",
            "office_days",
            "first_interviews",
            "follow_ups",
            "appointments",
            "overdue",
            "minutes",
            "capacity_minutes",
            "minutes_after_proposal");

    private ForecastTable() {}

    static void write(Forecast forecast, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out)) {
            table.row(HEADER);
            forecast.teams().forEach(team -> write(team, table));
        }
    }

    private static void write(TeamForecast team, CsvTable table) {
        for (WeekLoad week : team.weeks()) {
            table.row(row(team.team(), "", week));
        }
        for (CaseworkerForecast each : team.caseworkers()) {
            for (WeekLoad week : each.weeks()) {
                table.row(row(team.team(), each.caseworker().isEmpty() ? "-" : each.caseworker(), week));
            }
        }
    }

    private static List<Object> row(String team, String caseworker, WeekLoad week) {
        return List.of(
                team,
                caseworker,
                week.isoWeek(),
                week.monday(),
                week.officeDays(),
                week.firstInterviews(),
                week.followUps(),
                week.appointments(),
                week.overdue(),
                week.minutes(),
                capacity(week),
                week.minutesAfterProposal());
    }

    private static String capacity(WeekLoad week) {
        return week.capacityMinutes().isPresent()
                ? String.valueOf(week.capacityMinutes().getAsInt())
                : "";
    }
}
