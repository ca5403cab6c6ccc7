package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Amount;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Blank;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Day;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Ordinal;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.forecast.TeamForecast;
import de.kontaktzyklus.forecast.WeekLoad;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of what comes: talks and time by week, and talks to bring forward. */
final class OutlookTables {

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    private OutlookTables() {}

    static Optional<Table> forecast(TeamSummary summary) {
        return summary.forecast()
                .map(forecast -> new Table(
                        "forecast",
                        notes(forecast),
                        List.of(
                                Column.text("week-from", 13),
                                Column.number("iso-week", 8),
                                Column.number("office-days", 12),
                                Column.number("first-talks", 16),
                                Column.number("follow-up-talks", 16),
                                Column.number("overdue-talks", 20),
                                Column.number("hours", 12),
                                Column.number("capacity-hours", 16),
                                Column.number("hours-after", 20),
                                Column.number("missing-hours", 20)),
                        forecast.weeks().stream().map(OutlookTables::week).toList()));
    }

    private static List<Term> notes(TeamForecast forecast) {
        List<Term> notes = new ArrayList<>();
        notes.add(Term.of("table.forecast.note", forecast.from(), forecast.until()));
        if (forecast.alreadyOverdue() > 0) {
            notes.add(Term.of("table.forecast.overdue", forecast.alreadyOverdue()));
        }
        int openEnded = forecast.notForeseen().openEndedExceptions();
        int unclear = forecast.notForeseen().unclear();
        if (openEnded + unclear > 0) {
            notes.add(Term.of("table.forecast.not-foreseen", openEnded, unclear));
        }
        if (!forecast.withoutWeeklyHours().isEmpty()) {
            notes.add(Term.of(
                    "table.forecast.without-hours",
                    forecast.withoutWeeklyHours().size()));
        }
        forecast.coverage()
                .filter(coverage -> coverage.caseworkers() > 0)
                .ifPresent(coverage -> notes.add(Term.of(
                        coverage.isEnough() ? "table.forecast.coverage" : "table.forecast.few-persons",
                        HoursKnown.of(coverage.withHours(), coverage.caseworkers()),
                        coverage.fewest())));
        forecast.coverage()
                .filter(coverage -> forecast.hidesWeeks())
                .ifPresent(coverage -> notes.add(Term.of("table.forecast.few-in-week", coverage.fewest())));
        return List.copyOf(notes);
    }

    private static Row week(WeekLoad week) {
        return Row.of(
                week.monday().toString(),
                new Day(week.monday()),
                new Ordinal(week.isoWeek()),
                new Count(week.officeDays()),
                new Count(week.firstInterviews()),
                new Count(week.followUps()),
                new Count(week.overdue()),
                hours(week.minutes()),
                capacity(week),
                hours(week.minutesAfterProposal()),
                week.capacityMinutes().isPresent() ? hours(week.excessMinutesAfterProposal()) : new Blank());
    }

    private static Cell capacity(WeekLoad week) {
        return week.capacityMinutes().isPresent() ? hours(week.capacityMinutes().getAsInt()) : new Blank();
    }

    private static Cell hours(int minutes) {
        return new Amount(BigDecimal.valueOf(minutes).divide(MINUTES_OF_AN_HOUR, 1, RoundingMode.HALF_UP));
    }

    static Optional<Table> broughtForward(TeamSummary summary) {
        return summary.forecast()
                .map(forecast -> new Table(
                        "brought-forward",
                        forecast.broughtForwardProtected() == 0
                                ? List.of(Term.of("table.brought-forward.note"))
                                : List.of(
                                        Term.of("table.brought-forward.note"),
                                        Term.of("table.brought-forward.protected", forecast.broughtForwardProtected())),
                        List.of(
                                Column.text("customer", 16),
                                Column.text("caseworker", 14),
                                Column.text("talk", 18),
                                Column.text("due-from", 13),
                                Column.text("due-until", 13),
                                Column.text("instead-of-week", 18),
                                Column.text("better-in-week", 18)),
                        CaseTables.numbered(
                                forecast.broughtForward(),
                                (key, talk) -> Row.of(
                                        key,
                                        new Text(talk.customer()),
                                        new Text(talk.caseworker()),
                                        talk(talk.firstInterview() ? "first" : "follow-up"),
                                        new Day(talk.dueFrom()),
                                        new Day(talk.dueUntil()),
                                        new Day(talk.fromWeek()),
                                        new Day(talk.toWeek())))));
    }

    private static Term talk(String kind) {
        return new Term("talk." + kind, kind, List.of());
    }

    /** By caseworker and week; only where the office has switched it on. */
    static Optional<Table> byCaseworker(TeamSummary summary) {
        return summary.forecast()
                .filter(forecast -> !forecast.caseworkers().isEmpty())
                .map(forecast -> new Table(
                        "forecast-caseworkers",
                        List.of(Term.of("table.caseworkers.note")),
                        List.of(
                                Column.text("caseworkers", 26),
                                Column.text("week-from", 13),
                                Column.number("hours", 12),
                                Column.number("capacity-hours", 16),
                                Column.number("hours-after", 20)),
                        forecast.caseworkers().stream()
                                .flatMap(each -> each.weeks().stream().map(week -> ofCaseworker(each, week)))
                                .toList()));
    }

    private static Row ofCaseworker(TeamForecast.CaseworkerForecast caseworker, WeekLoad week) {
        return Row.of(
                caseworker.caseworker() + ":" + week.monday(),
                CycleTables.person(caseworker.caseworker(), caseworker.name()),
                new Day(week.monday()),
                hours(week.minutes()),
                capacity(week),
                hours(week.minutesAfterProposal()));
    }
}
