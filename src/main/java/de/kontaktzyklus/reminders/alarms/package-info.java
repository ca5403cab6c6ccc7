/**
 * How an alarm reaches the administrator: as a mail, and by every other way that the office has set up, each
 * independent of the others.
 *
 * <p>Comes in: alarms. Goes out: mails in the outbox, and words for the other ways. Must not know: what makes an alarm,
 * what the other ways are.
 */
@NullMarked
package de.kontaktzyklus.reminders.alarms;

import org.jspecify.annotations.NullMarked;
