package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.OverdueCase;
import de.kontaktzyklus.summary.look.OfficeLook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of the export, divided by team. A client whose rows contradict each other counts once, with the team of the
 * first row; the rows themselves count for the control totals.
 */
final class OfficeRows {

    private final Map<String, List<AssessedCase>> rows = new LinkedHashMap<>();
    private final Map<String, List<AssessedCase>> clients = new LinkedHashMap<>();
    private final Bridges bridges;
    private final Map<String, Integer> talkMinutes;

    OfficeRows(OfficeLook look) {
        look.export().cases().stream()
                .filter(row -> row.assessment().status() != Status.REJECTED)
                .forEach(row -> add(rows, look, row));
        List<AssessedCase> all = look.export().clients();
        all.forEach(row -> add(clients, look, row));
        bridges = Bridges.of(look);
        talkMinutes = new Talks(look).minutes(all);
    }

    private static void add(Map<String, List<AssessedCase>> byTeam, OfficeLook look, AssessedCase row) {
        byTeam.computeIfAbsent(look.knownTeam(row.team()), team -> new ArrayList<>())
                .add(row);
    }

    /** All that can be read, duplicates included. A row that cannot be read has no reliable team. */
    List<AssessedCase> rows(String team) {
        return rows.getOrDefault(team, List.of());
    }

    /** One for each client. */
    List<AssessedCase> clients(String team) {
        return clients.getOrDefault(team, List.of());
    }

    int count() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** How long the talks of the month took, by the caseworker who has the case. */
    Map<String, Integer> talkMinutes() {
        return talkMinutes;
    }

    /** From the overdue cases of the month before to those of this one; empty if the former are not known. */
    Optional<Bridge> bridge(String team) {
        return bridges.of(team);
    }

    /** What the next month must know of the team's overdue cases. */
    List<OverdueCase> toKnow(String team) {
        return bridges.toKnow(team);
    }
}
