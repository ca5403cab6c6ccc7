package de.kontaktzyklus.assessment.policy;

import java.time.LocalDate;

/**
 * The bounds of {@link Plausibility} for one day of assessment, each of them still believed.
 *
 * @param exceptionUntil last day on which an exception may end
 * @param appointmentUntil last day for which an appointment is made
 * @param contactFrom first day of a contact or a registration
 */
public record PlausibleDays(LocalDate exceptionUntil, LocalDate appointmentUntil, LocalDate contactFrom) {}
