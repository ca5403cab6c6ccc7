package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.AssessedCase;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.cases.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Divides the office into its teams, and proves that nobody fell between them. */
final class TeamSummaries {

    /** Id under which the cases of teams that are not in the team export come together. */
    static final String NO_TEAM = "";

    private TeamSummaries() {}

    static List<TeamSummary> of(OfficeLook look) {
        Map<String, List<AssessedCase>> rows = rowsByTeam(look);
        List<TeamSummary> summaries = new ArrayList<>();
        for (Team team : look.directory().teams()) {
            summaries.add(new TeamChapter(look, team.id(), team.displayName(), rows.getOrDefault(team.id(), List.of()))
                    .summary());
        }
        TeamChapter others = new TeamChapter(look, NO_TEAM, "", rows.getOrDefault(NO_TEAM, List.of()));
        if (others.saysSomething()) {
            summaries.add(others.summary());
        }
        requireBalance(look, summaries);
        return List.copyOf(summaries);
    }

    private static Map<String, List<AssessedCase>> rowsByTeam(OfficeLook look) {
        Map<String, List<AssessedCase>> rows = new LinkedHashMap<>();
        for (AssessedCase row : look.export().cases()) {
            if (row.assessment().status() != Status.REJECTED) {
                rows.computeIfAbsent(knownTeam(look, row.team()), team -> new ArrayList<>())
                        .add(row);
            }
        }
        return rows;
    }

    static String knownTeam(OfficeLook look, String team) {
        return look.directory().team(team).map(Team::id).orElse(NO_TEAM);
    }

    /** {@code rows read = rows of all summaries + rejected rows}: what cannot be read has no team that could be trusted. */
    static void requireBalance(OfficeLook look, List<TeamSummary> summaries) {
        int inSummaries = summaries.stream()
                .mapToInt(summary -> summary.rows().teamRows())
                .sum();
        int rejected = look.export().rejected().size();
        int rowsRead = look.export().totals().rowsRead();
        if (inSummaries + rejected != rowsRead || !look.export().totals().balances()) {
            throw new UnbalancedSummaryException(rowsRead, inSummaries, rejected);
        }
    }
}
