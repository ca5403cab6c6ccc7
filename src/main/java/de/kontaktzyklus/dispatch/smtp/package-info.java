/**
 * Handing a mail over to the mail server, and knowing afterwards what became of it.
 *
 * <p>{@link de.kontaktzyklus.dispatch.smtp.Verdict} says what can be known when an attempt fails; {@code DotTransport}
 * has the final dot recorded before it leaves (decision 10).
 *
 * <p>Comes in: claimed mails from the outbox, the answers of the mail server. Goes out: accepted, refused, later or
 * unknown. Must not know: what a mail is about, Camel, and how the outbox is kept.
 */
@NullMarked
package de.kontaktzyklus.dispatch.smtp;

import org.jspecify.annotations.NullMarked;
