/**
 * The whole office as the summaries of one month see it: read once and used for all teams.
 *
 * <p>Start at {@code OfficeLook}. {@link de.kontaktzyklus.summary.look.KeptSummaries} and
 * {@link de.kontaktzyklus.summary.look.ReminderRecord} are ports.
 *
 * <p>Comes in: exports, movements, reminders, summaries of earlier months. Goes out: facts by team. Must not know: the
 * figures of a team.
 */
@NullMarked
package de.kontaktzyklus.summary.look;

import org.jspecify.annotations.NullMarked;
