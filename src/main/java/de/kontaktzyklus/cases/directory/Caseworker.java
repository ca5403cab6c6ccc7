package de.kontaktzyklus.cases.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A caseworker (Vermittlungs- oder Beratungsfachkraft) of the caseworker export.
 *
 * @param id Vermittler, as the case export names them
 * @param name display name, may be empty
 * @param email address as exported, not yet checked; may be empty
 * @param team team id
 * @param weeklyHours Wochenstunden, where stated
 * @param deputy id of the deputy (Vertretung), may be empty
 * @param absentFrom first day of the absence, inclusive
 * @param absentUntil last day of the absence, inclusive; without it the absence is open-ended
 */
public record Caseworker(
        String id,
        String name,
        String email,
        String team,
        Optional<Double> weeklyHours,
        String deputy,
        Optional<LocalDate> absentFrom,
        Optional<LocalDate> absentUntil) {

    /**
     * Whether the caseworker is absent on the given day; an end without a first day means absent until that end, and an
     * absence that ends before it begins is none.
     */
    public boolean isAbsentOn(LocalDate day) {
        if (hasReversedAbsence()) {
            return false;
        }
        boolean begun = absentFrom.isPresent() ? !absentFrom.get().isAfter(day) : absentUntil.isPresent();
        return begun && absentUntil.filter(last -> last.isBefore(day)).isEmpty();
    }

    /** Whether the absence ends before it begins; then there is none. */
    public boolean hasReversedAbsence() {
        return absentUntil
                .filter(last -> absentFrom.filter(last::isBefore).isPresent())
                .isPresent();
    }
}
