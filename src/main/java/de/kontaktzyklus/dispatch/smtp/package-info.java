/**
 * Handing the waiting mails over to the mail server, and recording what became of each.
 *
 * <p>{@code MailRounds} says which mail goes next, {@code MailSettlement} what an answer means, {@code Doubts} whether
 * a refusal is about the recipient or about all mails (decision 31).
 *
 * <p>Comes in: claimed mails from the outbox, verdicts from {@code talk}. Goes out: accepted, refused, later or
 * unknown. Must not know: what a mail is about, Camel, and how the outbox is kept.
 */
@NullMarked
package de.kontaktzyklus.dispatch.smtp;

import org.jspecify.annotations.NullMarked;
