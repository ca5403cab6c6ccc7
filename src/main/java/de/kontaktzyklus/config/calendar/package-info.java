/**
 * The file {@code office-calendar.yaml}: the federal state, whose public holidays count, and the days on which the
 * office is closed.
 *
 * <p>Start at {@link de.kontaktzyklus.config.calendar.CalendarFile}.
 *
 * <p>Comes in: text written by the office. Goes out: a state code, and whether a day is a closure. Must not know:
 * public holidays, which are {@code calendar}'s.
 */
@NullMarked
package de.kontaktzyklus.config.calendar;

import org.jspecify.annotations.NullMarked;
