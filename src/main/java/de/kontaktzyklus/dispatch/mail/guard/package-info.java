/**
 * A second check of each finished mail: does it name a client, or a number, that its recipient must not see
 * (docs/security.md)?
 *
 * <p>The way in is {@link de.kontaktzyklus.dispatch.mail.guard.MailGuard}.
 *
 * <p>Comes in: the bytes of a mail, and whom it may name. Goes out: what must not be in the mail. Must not know: how
 * the mail was made.
 */
@NullMarked
package de.kontaktzyklus.dispatch.mail.guard;

import org.jspecify.annotations.NullMarked;
