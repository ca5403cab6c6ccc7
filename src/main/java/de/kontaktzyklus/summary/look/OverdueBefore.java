package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.summary.bridge.OverdueCase;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.WorkItem;
import de.kontaktzyklus.summary.worklist.WorkList;
import de.kontaktzyklus.summary.worklist.WorkSection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the summaries of the month before know: who was overdue in which team, and who had been and was away. Teams that
 * are no more are read as cases without a team.
 */
public final class OverdueBefore {

    private final boolean isMade;
    private final Set<String> unknownTeams = new HashSet<>();
    private final Map<String, OverdueCase> cases = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();
    private final List<String> forgotten = new ArrayList<>();

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
        int overdue = summary.keyFigure(Figure.OVERDUE)
                .value()
                .map(BigDecimal::intValue)
                .orElse(0);
        List<OverdueCase> listed = summary.workList().in(CaseGroup.OVERDUE).stream()
                .map(OverdueBefore::asListed)
                .toList();
        if (stillOverdue(summary.overdueCases()) == overdue
                || summary.basis().madeAt().isPresent()) {
            take(summary.overdueCases(), overdue, team);
        } else if (namesAllOverdue(summary.workList())) {
            take(listed, overdue, team);
        } else {
            unknownTeams.add(team);
        }
    }

    /**
     * Whether no overdue case was protected. One that was forgotten since is in no section, and counts with those of
     * its groups that are not listed.
     */
    private static boolean namesAllOverdue(WorkList list) {
        return list.notListed(CaseGroup.OVERDUE) == 0
                || Stream.of(WorkSection.OVERDUE, WorkSection.APPOINTMENT)
                        .allMatch(section -> list.notListed().getOrDefault(section, 0) == 0);
    }

    private static int stillOverdue(List<OverdueCase> known) {
        return (int) known.stream().filter(each -> !each.isAway()).count();
    }

    /** Those that are missing were forgotten, as a person may ask; their number stays. */
    private void take(List<OverdueCase> known, int overdue, String team) {
        known.forEach(each -> add(each, team));
        for (int i = stillOverdue(known); i < overdue; i++) {
            forgotten.add(team);
        }
    }

    /** One that was forgotten since has no number. */
    private void add(OverdueCase each, String team) {
        if (each.customer().isEmpty()) {
            if (!each.isAway()) {
                forgotten.add(team);
            }
            return;
        }
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

    /** The team of each overdue case of which nobody knows any more who it was. */
    public List<String> forgotten() {
        return List.copyOf(forgotten);
    }

    public List<OverdueCase> all() {
        return List.copyOf(cases.values());
    }
}
