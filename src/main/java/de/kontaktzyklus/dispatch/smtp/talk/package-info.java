/**
 * The talk with the mail server (RFC 5321): lines that are opened, secured, logged in, used for many mails and closed,
 * and a verdict on what was answered.
 *
 * <p>{@link de.kontaktzyklus.dispatch.smtp.talk.Verdict} says what can be known when an attempt fails;
 * {@code DotTransport} has the final dot recorded before it leaves (decision 10).
 *
 * <p>Comes in: a mail with its claim. Goes out: accepted, or an exception with the verdict. Must not know: the outbox,
 * rounds, and what a refusal means for other mails.
 */
@NullMarked
package de.kontaktzyklus.dispatch.smtp.talk;

import org.jspecify.annotations.NullMarked;
