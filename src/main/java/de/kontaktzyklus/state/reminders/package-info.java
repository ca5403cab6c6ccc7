/**
 * What was said to whom, in SQL: digests and their announcements, in one transaction with their mails (decision 2).
 *
 * <p>Comes in: the record of a day. Goes out: what was announced before. Must not know: how a plan is made.
 */
@NullMarked
package de.kontaktzyklus.state.reminders;

import org.jspecify.annotations.NullMarked;
