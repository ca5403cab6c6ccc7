package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.DataWarning;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.cases.KnownCases.LastKnown;
import de.kontaktzyklus.summary.figures.DataQuality;
import de.kontaktzyklus.summary.figures.DataQuality.RejectedRow;
import de.kontaktzyklus.summary.look.OfficeLook;
import de.kontaktzyklus.summary.worklist.RowCounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the data of one team that must be corrected. */
final class QualityReview {

    private final OfficeLook look;
    private final List<AssessedCase> rows;
    private final List<AssessedCase> cases;

    QualityReview(OfficeLook look, List<AssessedCase> rows, List<AssessedCase> cases) {
        this.look = look;
        this.rows = rows;
        this.cases = cases;
    }

    DataQuality result(String team) {
        List<AssessedCase> unclear = cases.stream()
                .filter(each -> each.assessment().status() == Status.UNCLEAR)
                .toList();
        return new DataQuality(
                RowCounts.by(
                        Reason.class,
                        unclear,
                        each -> Stream.of(each.assessment().reason())),
                RowCounts.by(DataWarning.class, cases, each -> each.warnings().stream()),
                duplicates(),
                rows.size() - cases.size() - duplicates(),
                (int) inScope().filter(each -> each.caseworker().isEmpty()).count(),
                (int) inScope().filter(this::hasUnknownCaseworker).count(),
                team.isEmpty() ? unknownTeams() : new TreeMap<>(),
                (int) unread(team).count(),
                (int) unread(team).filter(LastKnown::wasOverdue).count(),
                rejected());
    }

    private int duplicates() {
        return (int) rows.stream()
                .filter(each -> each.assessment().status() == Status.DUPLICATE)
                .count();
    }

    private Stream<AssessedCase> inScope() {
        return cases.stream().filter(each -> each.assessment().status() != Status.OUT_OF_SCOPE);
    }

    private boolean hasUnknownCaseworker(AssessedCase assessed) {
        return !assessed.caseworker().isEmpty()
                && look.directory().caseworker(assessed.caseworker()).isEmpty();
    }

    private Map<String, Integer> unknownTeams() {
        Map<String, Integer> teams = new TreeMap<>();
        cases.forEach(each -> teams.merge(each.team(), 1, Integer::sum));
        return teams;
    }

    /** A row that cannot be read still has the team it had, where it names none. */
    private Stream<LastKnown> unread(String team) {
        return look.unread().stream().filter(each -> look.knownTeam(each.team()).equals(team));
    }

    private List<RejectedRow> rejected() {
        return look.export().rejected().stream()
                .map(row -> new RejectedRow(row.line(), row.column(), row.reason()))
                .toList();
    }
}
