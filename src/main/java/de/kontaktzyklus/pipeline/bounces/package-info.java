/**
 * The steps of the route that reads the mailbox of the sender (240), and what it remembers of its looks (decision 36).
 *
 * <p>Comes in: what {@code dispatch.mail.bounces} has picked out of the mailbox. Goes out: mails that count as REFUSED,
 * and those that pass them on. Must not know: the forms in which mails come back.
 */
@NullMarked
package de.kontaktzyklus.pipeline.bounces;

import org.jspecify.annotations.NullMarked;
