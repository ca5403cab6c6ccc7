package de.kontaktzyklus.forecast.whatif;

import de.kontaktzyklus.forecast.WeekLoad;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The export under one of the two policies.
 *
 * @param validFrom first day of the version in force, if one is
 * @param source the paper it comes from, empty if none is in force
 * @param rows by status, the same that {@code assess} gives
 * @param weeks talks and time of the next weeks, of all teams together; without capacity
 */
public record Side(Optional<LocalDate> validFrom, String source, StatusCounts rows, List<WeekLoad> weeks) {}
