/**
 * The proof of each office day that everybody was told (the concept, C11; decision 33): who has an accepted overview
 * this week, and which overdue cases stand in an accepted mail of it; and who and which do not, with the reason.
 *
 * <p>{@link de.kontaktzyklus.reminders.proof.Proving} counts; {@link de.kontaktzyklus.reminders.proof.Proofs} keeps.
 *
 * <p>Comes in: who had to be told, and what became of the mails. Goes out: a
 * {@link de.kontaktzyklus.reminders.proof.DailyProof}, and the alarm if it fails. Must not know: how a plan is made,
 * where mails are kept.
 */
@NullMarked
package de.kontaktzyklus.reminders.proof;

import org.jspecify.annotations.NullMarked;
