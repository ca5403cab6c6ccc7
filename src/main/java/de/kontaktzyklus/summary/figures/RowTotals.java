package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.assessment.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Control totals of the file and of the team in it (the concept, C11).
 *
 * @param rowsRead rows of the case export, as the reader counted them
 * @param file all rows by status
 * @param team rows of the team by status; a status without rows may be missing
 */
public record RowTotals(int rowsRead, Map<Status, Integer> file, Map<Status, Integer> team) {

    public RowTotals {
        file = inOrder(file);
        team = inOrder(team);
    }

    private static Map<Status, Integer> inOrder(Map<Status, Integer> counts) {
        EnumMap<Status, Integer> inOrder = new EnumMap<>(Status.class);
        inOrder.putAll(counts);
        return Collections.unmodifiableMap(inOrder);
    }

    /** Rows of the team, duplicates included. */
    public int teamRows() {
        return team.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Rows of the file with this status that do not belong to the team: those of other teams, and rejected ones. */
    public int elsewhere(Status status) {
        return file.getOrDefault(status, 0) - team.getOrDefault(status, 0);
    }
}
