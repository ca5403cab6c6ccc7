package de.kontaktzyklus.cli.outlook;

import de.kontaktzyklus.assessment.policy.PolicyVersion.TalkRules;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cli.terminal.Lines;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.forecast.Forecast;
import de.kontaktzyklus.forecast.TeamForecast;
import de.kontaktzyklus.forecast.TeamForecast.CaseworkerForecast;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** The forecast for people. */
final class ForecastPage {

    private final Texts texts;
    private final ExportSet exports;
    private final LoadLines loads;
    private final Lines lines;

    ForecastPage(Texts texts, ExportSet exports) {
        this.texts = texts;
        this.exports = exports;
        this.lines = new Lines(texts);
        this.loads = new LoadLines(texts, lines);
    }

    void write(Forecast forecast, Writer out) throws IOException {
        Optional<TeamForecast> first = forecast.teams().stream().findFirst();
        lines.say("forecast.head", forecast.asOf(), fileNames());
        first.flatMap(TeamForecast::talks).ifPresentOrElse(this::rules, () -> lines.say("forecast.nothing"));
        forecast.teams().forEach(this::team);
        if (forecast.teams().size() > 1) {
            lines.blank();
            lines.say("forecast.all-teams");
            loads.table(forecast.total(), first.orElseThrow().from());
        }
        lines.writeTo(out);
    }

    private String fileNames() {
        return String.join(
                ", ",
                List.of(ExportKind.CASES, ExportKind.CONTACTS, ExportKind.CASEWORKERS, ExportKind.TEAMS).stream()
                        .flatMap(kind -> exports.file(kind).stream())
                        .map(ExportSet.ExportFile::name)
                        .toList());
    }

    private void rules(TalkRules talks) {
        lines.say("forecast.need", talks.firstInterviewMinutes(), talks.followUpMinutes());
        lines.say("forecast.capacity", talks.counsellingPercent());
        lines.say("forecast.legend");
    }

    private void team(TeamForecast team) {
        lines.blank();
        String name = team.teamName().equals(team.team()) ? "" : team.teamName();
        title("team", team.team(), name);
        loads.table(team.weeks(), team.from());
        notes(team);
        new ProposalLines(texts, lines).of(team);
        team.caseworkers().forEach(each -> caseworker(each, team));
    }

    private void title(String what, String id, String name) {
        String key = id.isEmpty() ? "forecast.no-" + what : "forecast." + what;
        lines.say(name.isEmpty() ? key : key + ".named", id, name);
    }

    private void notes(TeamForecast team) {
        if (team.alreadyOverdue() > 0) {
            lines.say("forecast.overdue", team.alreadyOverdue());
        }
        if (team.notForeseen().openEndedExceptions() > 0) {
            lines.say("forecast.open-ended", team.notForeseen().openEndedExceptions());
        }
        if (team.notForeseen().unclear() > 0) {
            lines.say("forecast.unclear", team.notForeseen().unclear());
        }
        if (team.talks().isPresent()) {
            capacity(team);
        }
        if (!team.withoutWeeklyHours().isEmpty()) {
            lines.say("forecast.without-hours", String.join(", ", team.withoutWeeklyHours()));
        }
    }

    /** Why it is not shown; without a policy in force the head of the page says so. */
    private void capacity(TeamForecast team) {
        if (team.hidesCapacity()) {
            team.coverage()
                    .ifPresent(known ->
                            lines.say("forecast.few-persons", known.withHours(), known.caseworkers(), known.fewest()));
        } else if (team.hidesWeeks()) {
            team.coverage().ifPresent(known -> lines.say("forecast.few-in-week", known.fewest()));
        } else if (!team.capacityKnown()) {
            lines.say("forecast.capacity-unknown");
        }
    }

    private void caseworker(CaseworkerForecast each, TeamForecast team) {
        lines.blank();
        title("caseworker", each.caseworker(), each.name());
        loads.table(each.weeks(), team.from());
    }
}
