/**
 * The whole office as the sum of its teams, for the management: figures only, nothing of a person.
 *
 * <p>Start at {@link de.kontaktzyklus.summary.office.OfficeSummary}.
 *
 * <p>Comes in: {@link de.kontaktzyklus.summary.figures.TeamSummary}, one at a time; of each only an outline is kept.
 * Goes out: plain data for the page over all teams. Must not know: customers, caseworkers, files.
 */
@NullMarked
package de.kontaktzyklus.summary.office;

import org.jspecify.annotations.NullMarked;
