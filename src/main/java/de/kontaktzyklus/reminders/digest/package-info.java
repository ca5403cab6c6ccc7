/**
 * A plan of digests as plain data: who is told which cases in which section, and which cases are held back and why.
 *
 * <p>Start at {@link de.kontaktzyklus.reminders.digest.DigestPlan}. A case counts as told if it is in any mail of the
 * day except the protected one; otherwise {@link de.kontaktzyklus.reminders.digest.HeldBack} says why.
 *
 * <p>Comes in: nothing; it is what planning fills and letters read. Must not know: how a plan is made.
 */
@NullMarked
package de.kontaktzyklus.reminders.digest;

import org.jspecify.annotations.NullMarked;
