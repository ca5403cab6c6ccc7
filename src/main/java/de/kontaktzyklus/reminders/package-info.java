/**
 * Who is told what: the daily run of the digests, alarms to the administrator, and who is told instead when a mail is
 * refused.
 *
 * <p>The way in is {@link de.kontaktzyklus.reminders.DigestRun}. It asks
 * {@link de.kontaktzyklus.reminders.planning.DigestPlanner} for a plan, {@link de.kontaktzyklus.reminders.Letters} for
 * the mails and {@link de.kontaktzyklus.reminders.Guard} for a second check, and records everything at once.
 * {@link de.kontaktzyklus.reminders.Climb} knows the next in line.
 *
 * <p>Comes in: the assessed export, the office directory, what was announced before
 * ({@link de.kontaktzyklus.reminders.ReminderMemory}). Goes out: mails, announcements to be remembered, and the proof
 * that each overdue case is in a digest or held back with a reason. Must not know: how a mail looks, how it is sent,
 * where the memory is kept.
 */
@NullMarked
package de.kontaktzyklus.reminders;

import org.jspecify.annotations.NullMarked;
