package de.kontaktzyklus.summary;

import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.OfficeLook;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The summaries of a month, one for each team. First it proves that no case is lost between the teams. Then each
 * summary is computed when it is needed and not kept, so that an office of any size needs the memory of one summary.
 */
public final class TeamSummaries implements Iterable<TeamSummary> {

    private final YearMonth month;
    private final List<TeamChapter> chapters;

    private TeamSummaries(YearMonth month, List<TeamChapter> chapters) {
        this.month = month;
        this.chapters = List.copyOf(chapters);
    }

    static TeamSummaries of(OfficeLook look) {
        return of(look, Map.of());
    }

    /** @param lateChanges what was entered late for the month before, by team */
    static TeamSummaries of(OfficeLook look, Map<String, Restatement> lateChanges) {
        OfficeRows rows = new OfficeRows(look);
        requireBalance(look, rows.count());
        List<TeamChapter> chapters = new ArrayList<>();
        for (Team team : look.directory().teams()) {
            chapters.add(new TeamChapter(look, team.id(), team.displayName(), rows, lateChanges));
        }
        TeamChapter others = new TeamChapter(look, OfficeLook.NO_TEAM, "", rows, lateChanges);
        if (others.saysSomething()) {
            chapters.add(others);
        }
        return new TeamSummaries(look.month(), chapters);
    }

    /** {@code rows read = rows of all teams + rejected rows}: a row that cannot be read has no reliable team. */
    private static void requireBalance(OfficeLook look, int inTeams) {
        int rejected = look.export().rejected().size();
        int rowsRead = look.export().totals().rowsRead();
        if (inTeams + rejected != rowsRead || !look.export().totals().balances()) {
            throw new UnbalancedSummaryException(rowsRead, inTeams, rejected);
        }
    }

    public YearMonth month() {
        return month;
    }

    /** The ids of the teams, in the order of their summaries. */
    public List<String> teams() {
        return chapters.stream().map(TeamChapter::team).toList();
    }

    /** Computes the summary of one team. */
    public TeamSummary summaryOf(String team) {
        return chapters.stream()
                .filter(chapter -> chapter.team().equals(team))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no team " + team + " in " + month))
                .summary();
    }

    /** Computes each summary again. */
    @Override
    public Iterator<TeamSummary> iterator() {
        return chapters.stream().map(TeamChapter::summary).iterator();
    }

    /** The same, lazily. */
    public Stream<TeamSummary> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
