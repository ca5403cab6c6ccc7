package de.kontaktzyklus.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public holidays of a state, year by year.
 *
 * @param state code of the state as jollyday writes it, in lower case
 */
record HolidaysOfYear(HolidayManager germany, String state) {

    private static final Logger LOG = LoggerFactory.getLogger(HolidaysOfYear.class);

    /**
     * The holidays of a year, as a copy: jollyday returns the set that it keeps. A mistyped date may be in any year. If
     * jollyday does not know the year, only Saturdays and Sundays are free, and the case is still judged.
     */
    Set<LocalDate> of(int year) {
        try {
            return germany.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, state).stream()
                    .map(Holiday::getDate)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (RuntimeException e) {
            LOG.warn("No public holidays are known for the year {}", year);
            return Set.of();
        }
    }
}
