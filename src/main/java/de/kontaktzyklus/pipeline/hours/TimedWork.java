package de.kontaktzyklus.pipeline.hours;

import java.util.function.BooleanSupplier;

/**
 * Work that has its hour.
 *
 * @param endpoint of the route that does it
 * @param cron its hours
 * @param isOpen whether it is to be done today, could be done now, and is not done
 */
public record TimedWork(String endpoint, String cron, BooleanSupplier isOpen) {}
