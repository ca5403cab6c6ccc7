package de.kontaktzyklus.cases;

/**
 * How an export differs from the one before, in cases (the concept, C11).
 *
 * @param appeared not in the export before
 * @param vanished in the export before, but not in this one
 * @param changedCaseworker in both, with another caseworker
 * @param changedTeam in both, with another team
 * @param changedProfile in both, with another Profillage
 */
public record MovementTotals(int appeared, int vanished, int changedCaseworker, int changedTeam, int changedProfile) {

    public static final MovementTotals NONE = new MovementTotals(0, 0, 0, 0, 0);
}
