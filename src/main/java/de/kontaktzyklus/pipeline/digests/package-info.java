/**
 * The beans of the route that makes the digests of a day. What they do is decided in
 * {@link de.kontaktzyklus.reminders}; here it gets its place in a route: whose turn it is, and what the log says.
 *
 * <p>Comes in: the wish for today's digests. Goes out: mails in the outbox. Must not know: how mails are sent.
 */
@NullMarked
package de.kontaktzyklus.pipeline.digests;

import org.jspecify.annotations.NullMarked;
