/**
 * The Apache Camel pipeline: the beans of the routes, start and stop, whole days on request.
 *
 * <p>Start at {@link de.kontaktzyklus.pipeline.Pipeline}. The story itself is in {@code routes/}, one file for each
 * route.
 *
 * <p>Comes in: an {@link de.kontaktzyklus.office.Office} and its clock. Goes out: a pipeline that runs until it is
 * stopped, or once for a day. Must not know: the command line, how a mail server answers.
 */
@NullMarked
package de.kontaktzyklus.pipeline;

import org.jspecify.annotations.NullMarked;
