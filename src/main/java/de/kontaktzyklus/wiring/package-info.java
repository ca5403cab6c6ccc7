/**
 * What puts the rooms together: settings become objects, objects become beans of the routes, and the routes run.
 *
 * <p>Start at {@link de.kontaktzyklus.wiring.Pipeline}. The story itself stands in {@code routes/}, one file for each route.
 *
 * <p>Comes in: the settings and the policy, the clock of the machine. Goes out: a pipeline that runs until it is stopped, or
 * once for a day. Must not know: the command line.
 */
@NullMarked
package de.kontaktzyklus.wiring;

import org.jspecify.annotations.NullMarked;
