package de.kontaktzyklus.assessment.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which cycles hold for whom: the concept's own scope (Arbeitsvermittlung, aged 25 and over), or another one, for
 * example under 25 (the concept, C5).
 *
 * @param id short name, unique in its version
 * @param label what people read
 * @param enabled whether it is in force
 * @param areas codes of the Betreuungsarten it covers
 * @param fromAge completed years from which it holds, inclusive; empty for no lower limit
 * @param belowAge completed years from which it no longer holds; empty for no upper limit
 * @param firstInterview rule for the first interview
 * @param cycles cycle by code of Profillage; every code of the table has one
 * @param source clause of the concept
 */
public record Regulation(
        String id,
        String label,
        boolean enabled,
        Set<String> areas,
        OptionalInt fromAge,
        OptionalInt belowAge,
        FirstInterviewRule firstInterview,
        Map<String, Cycle> cycles,
        String source) {

    boolean coversArea(CodeTable.Code area) {
        return enabled && areas.contains(area.code());
    }

    boolean coversAge(LocalDate birthDate, LocalDate day) {
        return (fromAge.isEmpty()
                        || !Age.completedOn(birthDate, fromAge.getAsInt()).isAfter(day))
                && (belowAge.isEmpty()
                        || Age.completedOn(birthDate, belowAge.getAsInt()).isAfter(day));
    }

    public Optional<Cycle> cycleOf(String profile) {
        return Optional.ofNullable(cycles.get(profile));
    }

    /**
     * Registration to first personal talk, in working days of the office (the concept, C2).
     *
     * @param targetWorkingDays target, 7 AT in the concept
     * @param limitWorkingDays limit, 10 AT in the concept
     * @param source clause of the concept
     */
    public record FirstInterviewRule(int targetWorkingDays, int limitWorkingDays, String source) {}
}
