package de.kontaktzyklus.forecast;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.policy.PolicyVersion.TalkRules;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.forecast.TeamForecast.NotForeseen;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Divides the talks ahead among the teams, and each team's among its caseworkers. */
final class OfficeOutlook {

    /** Id for the cases of all teams that are not in the team export. */
    private static final String NO_TEAM = "";

    private static final Set<Status> MAY_HAVE_TALKS =
            EnumSet.of(Status.NOT_DUE, Status.DUE, Status.OVERDUE, Status.SUSPENDED);

    private final Horizon horizon;
    private final Optional<TalkRules> rules;
    private final OfficeDirectory directory;
    private final Persons persons;
    private final Capacities capacities;
    private final Map<String, FreeTime> caseworkers = new HashMap<>();

    /** @param assessor knows the policy in force, if there is one */
    OfficeOutlook(Horizon horizon, Assessor assessor, OfficeDirectory directory, Persons persons) {
        this.horizon = horizon;
        this.rules = assessor.version().map(PolicyVersion::talks);
        this.directory = directory;
        this.persons = persons;
        this.capacities = rules.map(talks -> Capacities.of(horizon, talks, directory))
                .orElseGet(() -> Capacities.unknown(horizon, directory));
    }

    Forecast forecast(AssessedExport export, List<TalkAhead> noted) {
        BitSet lines = linesThatMayHaveTalks(export);
        List<TalkAhead> talks =
                noted.stream().filter(talk -> lines.get(talk.line())).toList();
        talks.forEach(talk -> freeTime(talk.caseworker()).take(horizon.weekOf(talk.day()), minutes(talk)));
        Map<String, List<TalkAhead>> byTeam =
                talks.stream().collect(Collectors.groupingBy(talk -> knownTeam(talk.team())));
        Map<String, NotForeseen> notForeseen = notForeseen(export);
        List<TeamForecast> teams = new ArrayList<>();
        for (Team team : teams(export)) {
            teams.add(new TeamOutlook(this, team)
                    .forecast(
                            byTeam.getOrDefault(team.id(), List.of()),
                            notForeseen.getOrDefault(team.id(), new NotForeseen(0, 0))));
        }
        return new Forecast(horizon.asOf(), List.copyOf(teams));
    }

    /** A duplicate, or a row that another one contradicts, has no talk. */
    private static BitSet linesThatMayHaveTalks(AssessedExport export) {
        BitSet lines = new BitSet();
        export.cases().stream()
                .filter(each -> MAY_HAVE_TALKS.contains(each.assessment().status()))
                .forEach(each -> lines.set(each.line()));
        return lines;
    }

    private Map<String, NotForeseen> notForeseen(AssessedExport export) {
        Map<String, NotForeseen> counts = new HashMap<>();
        for (AssessedCase each : export.clients()) {
            boolean openEnded = each.assessment().reason() == Reason.EXCEPTION_OPEN_ENDED;
            boolean unclear = each.assessment().status() == Status.UNCLEAR;
            if (openEnded || unclear) {
                counts.merge(
                        knownTeam(each.team()),
                        new NotForeseen(openEnded ? 1 : 0, unclear ? 1 : 0),
                        (one, other) -> new NotForeseen(
                                one.openEndedExceptions() + other.openEndedExceptions(),
                                one.unclear() + other.unclear()));
            }
        }
        return counts;
    }

    private List<Team> teams(AssessedExport export) {
        Set<String> found = export.cases().stream()
                .filter(each -> MAY_HAVE_TALKS.contains(each.assessment().status())
                        || each.assessment().status() == Status.UNCLEAR)
                .map(each -> knownTeam(each.team()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Team> teams = new ArrayList<>(directory.teams());
        teams.forEach(team -> found.remove(team.id()));
        found.stream().filter(id -> !id.equals(NO_TEAM)).forEach(id -> teams.add(new Team(id, "", "", "")));
        if (found.contains(NO_TEAM)) {
            teams.add(new Team(NO_TEAM, "", "", ""));
        }
        return teams;
    }

    private String knownTeam(String team) {
        boolean nobodySaysWhichThereAre = directory.teams().isEmpty();
        return nobodySaysWhichThereAre || directory.team(team).isPresent() ? team : NO_TEAM;
    }

    FreeTime freeTime(String caseworker) {
        return caseworkers.computeIfAbsent(caseworker, id -> new FreeTime(capacities.of(id)));
    }

    int minutes(TalkAhead talk) {
        return rules.map(each -> talk.firstInterview() ? each.firstInterviewMinutes() : each.followUpMinutes())
                .orElse(0);
    }

    Horizon horizon() {
        return horizon;
    }

    Optional<TalkRules> rules() {
        return rules;
    }

    OfficeDirectory directory() {
        return directory;
    }

    Persons persons() {
        return persons;
    }

    Capacities capacities() {
        return capacities;
    }
}
