/**
 * Handing mails over to the mail server, one at a time, and knowing afterwards what became of each.
 *
 * <p>Start at {@link de.kontaktzyklus.wiring.smtp.MailDelivery}, the bean of the delivery routes; {@link
 * de.kontaktzyklus.wiring.smtp.Verdict} says what can be known when an attempt fails.
 *
 * <p>Comes in: claimed mails from the outbox, the mail server's answers. Goes out: what is recorded in the outbox. Must not
 * know: what a mail is about, and the rest of the wiring.
 */
@NullMarked
package de.kontaktzyklus.wiring.smtp;

import org.jspecify.annotations.NullMarked;
