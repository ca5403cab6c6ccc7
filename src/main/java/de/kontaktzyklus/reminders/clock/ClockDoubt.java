package de.kontaktzyklus.reminders.clock;

import java.time.LocalDate;

/**
 * The clock can hardly be right.
 *
 * @param today by the clock
 * @param known the latest day that is known
 * @param behindExports whether the exports are of later days: one that came now would be refused, because its day seems
 *     still to come
 */
public record ClockDoubt(LocalDate today, LocalDate known, boolean behindExports) {}
