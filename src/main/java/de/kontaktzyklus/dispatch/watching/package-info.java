/**
 * What watches from outside may ask over HTTP: whether the program lives, whether it is ready, figures for Prometheus,
 * and a page for people. Only reading, no files, on one address.
 *
 * <p>Start at {@link de.kontaktzyklus.dispatch.watching.WatchServer}.
 *
 * <p>Comes in: health, measures and a page, from {@link de.kontaktzyklus.dispatch.watching.Watched}. Goes out: answers.
 * Must not know: what is measured, and what is wrong.
 */
@NullMarked
package de.kontaktzyklus.dispatch.watching;

import org.jspecify.annotations.NullMarked;
