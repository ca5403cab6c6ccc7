package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A measure (Maßnahme) the client takes part in.
 *
 * @param type the type as the export gives it, trimmed; may be empty when only dates are known
 * @param from first day, inclusive
 * @param until last day, inclusive
 */
public record Measure(String type, Optional<LocalDate> from, Optional<LocalDate> until) {

    /**
     * Whether the measure runs on the given day; without a first day it does not run, without a last day it goes on.
     */
    public boolean runsOn(LocalDate day) {
        return from.filter(first -> !first.isAfter(day)).isPresent()
                && until.filter(last -> last.isBefore(day)).isEmpty();
    }

    /** Whether the measure is over on the given day. */
    public boolean endedBefore(LocalDate day) {
        return until.filter(last -> last.isBefore(day)).isPresent();
    }
}
