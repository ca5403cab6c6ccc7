/**
 * The calendars of the office: {@link de.kontaktzyklus.calendar.HolidayCalendar}, public holidays of a state by the
 * rules in {@code public-holidays.csv}.
 *
 * <p>Comes in: the code of the state and the office's own closures. Goes out: the core's
 * {@link de.kontaktzyklus.assessment.OfficeCalendar}. Must not know: where state and closures are written down, and
 * what the days are counted for.
 */
@NullMarked
package de.kontaktzyklus.calendar;

import org.jspecify.annotations.NullMarked;
