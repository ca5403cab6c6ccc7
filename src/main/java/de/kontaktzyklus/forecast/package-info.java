/**
 * What comes: the talks that fall due in the next weeks, the working time there is for them, and which talks to hold
 * earlier so that no week is overfull.
 *
 * <p>Start at {@link de.kontaktzyklus.forecast.TalksAhead}. It looks at an export while it is assessed, asks the same
 * assessment about later days, and makes the {@link de.kontaktzyklus.forecast.Forecast}.
 *
 * <p>Comes in: cases as they pass, the assessed export, caseworkers and teams. Goes out: plain records, for the summary
 * and the command line alike. Must not know: how a page looks, and what was said before.
 */
@NullMarked
package de.kontaktzyklus.forecast;

import org.jspecify.annotations.NullMarked;
