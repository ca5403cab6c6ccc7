/**
 * Whether the day that the clock shows can be right: a wrong one would make digests and summaries of days that are not
 * there, and delete what is still needed.
 *
 * <p>Comes in: the day of the clock, the days the office is known to have lived through, the newest export. Goes out:
 * the doubt, if there is one. Must not know: what is not done while there is a doubt.
 */
@NullMarked
package de.kontaktzyklus.reminders.clock;

import org.jspecify.annotations.NullMarked;
