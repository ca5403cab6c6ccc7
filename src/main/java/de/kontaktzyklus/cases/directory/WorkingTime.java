package de.kontaktzyklus.cases.directory;

import java.time.YearMonth;

/**
 * A caseworker's working time in a month, from the working-time export (the concept, C8).
 *
 * @param caseworker id, never empty
 * @param month which month
 * @param workingHours Arbeitsstunden, zero or more
 * @param counsellingHours Beratungsstunden: the part spent on personal counselling, zero or more
 */
public record WorkingTime(String caseworker, YearMonth month, double workingHours, double counsellingHours) {}
