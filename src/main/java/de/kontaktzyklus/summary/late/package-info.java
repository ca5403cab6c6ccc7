/**
 * What was entered late for a month that is over: its summary, restated (decision 21).
 *
 * <p>Comes in: the first summary, and the office as it is known now. Goes out: the summary as it would be now, if a
 * figure changes. Must not know: where summaries are kept.
 */
@NullMarked
package de.kontaktzyklus.summary.late;

import org.jspecify.annotations.NullMarked;
