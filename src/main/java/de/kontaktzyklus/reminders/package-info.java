/**
 * Who is to be told what today: from assessed cases and the memory of what was said to one digest for each caseworker.
 *
 * <p>The way in is {@link de.kontaktzyklus.reminders.DigestRun}, the daily run. It asks {@link
 * de.kontaktzyklus.reminders.DigestPlanner} for a plan, {@link de.kontaktzyklus.reminders.Letters} for the words and {@link
 * de.kontaktzyklus.reminders.Guard} for a second look, and records all of it once. What is overdue is told exactly once or held
 * back once: a case counts as told if it stands in any mail of the day but the protected one, with an appointment or without;
 * else {@link de.kontaktzyklus.reminders.HeldBack} says why.
 *
 * <p>Comes in: the assessed export, the office directory, what was announced before ({@link
 * de.kontaktzyklus.reminders.ReminderMemory}). Goes out: digests to be rendered, announcements to be remembered, and the proof
 * that each overdue case is in a digest or held back with a reason. Must not know: how a mail looks, how it is sent, where the
 * memory is kept.
 */
@NullMarked
package de.kontaktzyklus.reminders;

import org.jspecify.annotations.NullMarked;
