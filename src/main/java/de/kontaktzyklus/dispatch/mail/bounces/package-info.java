/**
 * Reads what comes back to the mailbox of the sender: delivery status notifications, bounces in words, and answers of
 * people who are away (decision 36).
 *
 * <p>{@code ReturnReader} knows the forms; {@code ReturnedMails} picks them out of a mailbox and touches no other mail.
 *
 * <p>Comes in: mails as they lie in the mailbox. Goes out: what they say of which mail. Must not know: what becomes of
 * that mail, how a mailbox is reached.
 */
@NullMarked
package de.kontaktzyklus.dispatch.mail.bounces;

import org.jspecify.annotations.NullMarked;
