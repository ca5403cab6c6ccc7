/**
 * What the program tells systemd when it runs as a service: that it is ready, that its routes live, that it stops.
 *
 * <p>Start at {@link de.kontaktzyklus.pipeline.service.Watchdog}.
 *
 * <p>Comes in: what the routes do, and two environment variables of systemd. Goes out: calls of {@code systemd-notify}.
 * Must not know: what the routes are for.
 */
@NullMarked
package de.kontaktzyklus.pipeline.service;

import org.jspecify.annotations.NullMarked;
