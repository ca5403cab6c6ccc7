/**
 * What a run knew when it planned its day, kept so that the day can be replayed (decision 50).
 *
 * <p>Comes in: what a run has read. Goes out: the same, as long as the office keeps it. Must not know: how a plan is
 * made, where it is kept.
 */
@NullMarked
package de.kontaktzyklus.reminders.knowledge;

import org.jspecify.annotations.NullMarked;
