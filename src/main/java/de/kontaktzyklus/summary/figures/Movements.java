package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.cases.Movement;
import java.time.LocalDate;
import java.util.List;

/**
 * What moved between the exports of the month (the concept, C11). A case that moved twice counts twice.
 *
 * @param appeared new in the exports
 * @param vanished missing from them
 * @param changedCaseworker with another caseworker
 * @param cameFromOtherTeam now with this team
 * @param wentToOtherTeam no longer with this team
 * @param changedProfile with another Profillage
 * @param missing cases that vanished while overdue, in this month or before, and are not accounted for; longest overdue
 *     first
 * @param cases the movements themselves, in order of day, then customer; without protected cases
 * @param notListed movements of protected cases: counted, listed only to the protected-case address
 */
public record Movements(
        int appeared,
        int vanished,
        int changedCaseworker,
        int cameFromOtherTeam,
        int wentToOtherTeam,
        int changedProfile,
        List<MissingCase> missing,
        List<MovedCase> cases,
        int notListed) {

    /**
     * One movement.
     *
     * @param kind what changed; {@link Movement.Kind#TEAM} for arrivals and departures alike
     * @param customer customer number
     * @param from caseworker, team or Profillage before; empty for new cases
     * @param to the same now; empty for vanished cases
     * @param day date of the export that showed it
     */
    public record MovedCase(Movement.Kind kind, String customer, String from, String to, LocalDate day) {

        /** Names no customer. */
        @Override
        public String toString() {
            return "MovedCase[" + kind + ", " + day + "]";
        }
    }

    /**
     * A case that is in no export any more.
     *
     * @param customer customer number
     * @param caseworker id as last exported, may be empty
     * @param dueUntil its latest day, as last computed
     * @param vanishedOn date of the first export without it
     * @param daysOverdue calendar days from the latest day to the day of assessment
     */
    public record MissingCase(
            String customer, String caseworker, LocalDate dueUntil, LocalDate vanishedOn, int daysOverdue) {

        /** Names no customer. */
        @Override
        public String toString() {
            return "MissingCase[" + vanishedOn + "]";
        }
    }
}
