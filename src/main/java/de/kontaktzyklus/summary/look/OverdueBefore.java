package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.summary.bridge.OverdueCase;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.WorkItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the summaries of the month before know: who was overdue in which team, and who had been and was away. Teams that
 * are no more are read as cases without a team.
 */
public final class OverdueBefore {

    private final boolean isMade;
    private final Set<String> unknownTeams = new HashSet<>();
    private final Map<String, OverdueCase> cases = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();

    private OverdueBefore(boolean isMade) {
        this.isMade = isMade;
    }

    /**
     * Reads the summaries of a month, one after the other.
     *
     * @param knownTeam id of the team as it is now, or none
     */
    public static OverdueBefore in(YearMonth month, KeptSummaries kept, UnaryOperator<String> knownTeam) {
        OverdueBefore before = new OverdueBefore(kept.isMade(month));
        for (String team : kept.teams(month)) {
            kept.of(month, team).ifPresent(summary -> before.take(summary, knownTeam.apply(team)));
        }
        return before;
    }

    /** One of an earlier version has no time of making, and keeps none of them. */
    private void take(TeamSummary summary, String team) {
        long known =
                summary.overdueCases().stream().filter(each -> !each.isAway()).count();
        int overdue = summary.keyFigure(Figure.OVERDUE)
                .value()
                .map(BigDecimal::intValue)
                .orElse(0);
        if (known == overdue || summary.basis().madeAt().isPresent()) {
            summary.overdueCases().forEach(each -> add(each, team));
        } else if (summary.workList().notListed(CaseGroup.OVERDUE) == 0) {
            summary.workList().in(CaseGroup.OVERDUE).forEach(item -> add(asListed(item), team));
        } else {
            unknownTeams.add(team);
        }
    }

    private void add(OverdueCase each, String team) {
        cases.put(each.customer(), each);
        teams.put(each.customer(), team);
    }

    /** A summary of an earlier version keeps no talks; its clock was started by the last one, or by a registration. */
    private static OverdueCase asListed(WorkItem item) {
        Optional<LocalDate> lastTalk =
                item.anchor().map(anchor -> item.reason() == Reason.FIRST_INTERVIEW ? anchor.minusDays(1) : anchor);
        return new OverdueCase(item.customer(), item.caseworker(), false, lastTalk, Optional.empty());
    }

    /**
     * Whether the month was summed up, and says who was overdue in the team. One of an earlier version does not name
     * protected cases.
     */
    public boolean isKnown(String team) {
        return isMade && !unknownTeams.contains(team);
    }

    /** The case, if it was overdue or away. */
    public Optional<OverdueCase> of(String customer) {
        return Optional.ofNullable(cases.get(customer));
    }

    /** Its team then. */
    public String teamOf(OverdueCase then) {
        return teams.getOrDefault(then.customer(), OfficeLook.NO_TEAM);
    }

    public List<OverdueCase> all() {
        return List.copyOf(cases.values());
    }
}
