/**
 * The summary of a team as plain data: key figures, rows for each Profillage, movements, trend.
 *
 * <p>Start at {@link de.kontaktzyklus.summary.figures.TeamSummary}; {@link de.kontaktzyklus.summary.figures.Figure}
 * names the key figures.
 *
 * <p>Comes in: nothing; it is what {@code summary} fills and the faces read. Must not know: where a figure comes from.
 */
@NullMarked
package de.kontaktzyklus.summary.figures;

import org.jspecify.annotations.NullMarked;
