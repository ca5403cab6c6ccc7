package de.kontaktzyklus.pipeline.hours;

import java.util.function.BooleanSupplier;

/**
 * Work with a schedule.
 *
 * @param endpoint of the route that does it
 * @param cron its schedule
 * @param isOpen whether it must be done today, can be done now, and is not done
 */
public record TimedWork(String endpoint, String cron, BooleanSupplier isOpen) {}
