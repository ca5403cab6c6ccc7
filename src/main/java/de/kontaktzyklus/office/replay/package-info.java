/**
 * Whether the program of today would say what was said on a day: what is recorded of the day, with what it is made once
 * more, and in what the two differ (decision 50).
 *
 * <p>Comes in: the audit, the outbox, the archived exports, what the day would record today. Goes out: differences as
 * plain data. Must not know: how a plan is made, words for people.
 */
@NullMarked
package de.kontaktzyklus.office.replay;

import org.jspecify.annotations.NullMarked;
