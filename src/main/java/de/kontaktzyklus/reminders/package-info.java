/**
 * Who is to be told what today: from assessed cases and the memory of what was said to one digest for each caseworker.
 *
 * <p>Comes in: the assessed export, the office directory, what was announced before ({@link
 * de.kontaktzyklus.reminders.ReminderMemory}). Goes out: digests to be rendered, announcements to be remembered, and the proof
 * that each overdue case is in a digest or held back with a reason. Must not know: how a mail looks, how it is sent, where the
 * memory is kept.
 */
@NullMarked
package de.kontaktzyklus.reminders;

import org.jspecify.annotations.NullMarked;
