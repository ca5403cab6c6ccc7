/**
 * Makes the plan of a day: one digest for each person, from assessed cases, addresses and what was said before.
 *
 * <p>The way in is {@link de.kontaktzyklus.reminders.planning.DigestPlanner}.
 *
 * <p>Comes in: assessed cases, the office directory, what was announced before. Goes out: a
 * {@link de.kontaktzyklus.reminders.digest.DigestPlan}. Must not know: words, mails, where the memory is kept.
 */
@NullMarked
package de.kontaktzyklus.reminders.planning;

import org.jspecify.annotations.NullMarked;
