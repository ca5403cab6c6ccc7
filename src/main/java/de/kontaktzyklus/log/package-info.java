/**
 * Writes the log: one line for each event that matters, in the language that is set (decision 49).
 *
 * <p>Start at {@link de.kontaktzyklus.log.EventLog}; {@link de.kontaktzyklus.log.Event} lists what is said.
 *
 * <p>Comes in: events with their figures, and failures. Goes out: lines by Log4j, with the run they belong to; trouble
 * that lasts is said once, then once an hour, and when it is over. Must not know: what the figures mean, and anything
 * of a client or of staff.
 */
@NullMarked
package de.kontaktzyklus.log;

import org.jspecify.annotations.NullMarked;
