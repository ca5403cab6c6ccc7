/**
 * The beans of the route that makes the digests of a day. {@link de.kontaktzyklus.reminders} decides what they do. This
 * room makes steps of a route from it: which node has the job, and what the log says.
 *
 * <p>Comes in: the call for today's digests. Goes out: mails in the outbox. Must not know: how mails are sent.
 */
@NullMarked
package de.kontaktzyklus.pipeline.digests;

import org.jspecify.annotations.NullMarked;
