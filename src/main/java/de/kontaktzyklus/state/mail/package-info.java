/**
 * The outbox in SQL: planned, claimed, sent, refused, unknown.
 *
 * <p>Comes in: planned mails, and what became of each. Goes out: the next mail to be sent, and the mails one by one.
 * Must not know: what a mail says, how it is sent.
 */
@NullMarked
package de.kontaktzyklus.state.mail;

import org.jspecify.annotations.NullMarked;
