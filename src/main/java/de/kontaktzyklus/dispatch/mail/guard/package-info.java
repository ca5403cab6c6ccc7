/**
 * A second look at each finished mail: does it name a client, or a number, that is not meant for its recipient
 * (requirements, section 5)?
 *
 * <p>The way in is {@link de.kontaktzyklus.dispatch.mail.guard.MailGuard}.
 *
 * <p>Comes in: the bytes of a mail, and whom it may name. Goes out: offences. Must not know: how the mail was made.
 */
@NullMarked
package de.kontaktzyklus.dispatch.mail.guard;

import org.jspecify.annotations.NullMarked;
