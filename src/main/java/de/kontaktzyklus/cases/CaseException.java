package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An agreed exception from the contact cycle (the concept, C4, "Ausnahmen").
 *
 * @param reason the reason as the export gives it, trimmed, never empty
 * @param until last day of the exception, inclusive; empty where the export states no end
 */
public record CaseException(String reason, Optional<LocalDate> until) {}
