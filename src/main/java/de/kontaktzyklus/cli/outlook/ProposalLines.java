package de.kontaktzyklus.cli.outlook;

import de.kontaktzyklus.cli.terminal.Lines;
import de.kontaktzyklus.cli.terminal.TextTable;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.forecast.BroughtForward;
import de.kontaktzyklus.forecast.TeamForecast;
import de.kontaktzyklus.forecast.WeekLoad;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which talks to hold earlier, and what that leaves. */
final class ProposalLines {

    private static final double MINUTES = 60;

    private final Texts texts;
    private final Lines lines;

    ProposalLines(Texts texts, Lines lines) {
        this.texts = texts;
        this.lines = lines;
    }

    void of(TeamForecast team) {
        if (team.weeksWithCapacity() == 0) {
            return;
        }
        int moved = team.broughtForward().size() + team.broughtForwardProtected();
        if (team.weeks().stream().noneMatch(WeekLoad::overfull)) {
            lines.say(ofShownWeeks("forecast.none-overfull", team));
            return;
        }
        if (moved == 0) {
            lines.say("forecast.proposal-none");
        } else {
            lines.say("forecast.proposal", moved);
            lines.table(table(team.broughtForward()));
        }
        if (team.broughtForwardProtected() > 0) {
            lines.say("forecast.proposal-protected", team.broughtForwardProtected());
        }
        rest(team);
        catchingUp(team);
    }

    /** A sentence about all weeks says so if it is not about the hidden ones. */
    private static String ofShownWeeks(String key, TeamForecast team) {
        return team.capacityKnown() ? key : key + ".shown";
    }

    /**
     * Only the first week can be overfull because of overdue talks. Nobody can say how it goes on in a week that hides
     * its time.
     */
    private void catchingUp(TeamForecast team) {
        if (team.weeks().get(0).overfullAfterProposal()) {
            team.caughtUpBy()
                    .ifPresentOrElse(
                            week -> lines.say("forecast.caught-up", week.isoWeek()),
                            () -> lines.say(ofShownWeeks("forecast.not-caught-up", team)));
        }
    }

    private TextTable table(List<BroughtForward> talks) {
        TextTable table = new TextTable(Integer.MAX_VALUE);
        if (!talks.isEmpty()) {
            table.row(Stream.of("customer", "caseworker", "from", "to", "window")
                    .map(column -> texts.text("forecast.proposal." + column))
                    .toList());
        }
        talks.forEach(each -> table.row(List.of(
                "  " + each.customer(),
                each.caseworker().isEmpty() ? "–" : each.caseworker(),
                week(each.fromWeek()),
                week(each.toWeek()),
                texts.text("forecast.proposal.days", each.dueFrom(), each.dueUntil()))));
        return table;
    }

    private String week(LocalDate monday) {
        return texts.text("forecast.week-number", monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private void rest(TeamForecast team) {
        String left = team.weeks().stream()
                .filter(WeekLoad::overfullAfterProposal)
                .map(week ->
                        texts.text("forecast.left-over", week.isoWeek(), week.excessMinutesAfterProposal() / MINUTES))
                .collect(Collectors.joining(", "));
        if (left.isEmpty()) {
            lines.say(ofShownWeeks("forecast.nothing-left-over", team));
        } else {
            lines.say("forecast.left-overs", left);
        }
    }
}
