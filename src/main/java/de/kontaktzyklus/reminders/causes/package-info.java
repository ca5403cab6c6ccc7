/**
 * The causes of alarms that last: kept until they are over, so that each is told once, repeated weekly, and followed by
 * a note when it is over; and so that nobody says that all is well while one is open (decision 30).
 *
 * <p>A {@link de.kontaktzyklus.reminders.causes.CauseSource} looks at the office and says which causes are open now;
 * {@link de.kontaktzyklus.reminders.causes.CauseBook} holds that against those that were told.
 *
 * <p>Comes in: what is wrong now. Goes out: alarms, and the open causes for the status. Must not know: where a cause is
 * kept, how an alarm looks.
 */
@NullMarked
package de.kontaktzyklus.reminders.causes;

import org.jspecify.annotations.NullMarked;
