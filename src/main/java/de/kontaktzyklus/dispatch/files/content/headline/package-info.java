/**
 * The month in a few sentences, of a team and of the whole office: what is read first.
 *
 * <p>Start at {@link de.kontaktzyklus.dispatch.files.content.headline.SummaryHeadline}.
 *
 * <p>Comes in: {@link de.kontaktzyklus.summary.figures.TeamSummary}, or
 * {@link de.kontaktzyklus.summary.office.OfficeSummary}. Goes out: sentences, the verdict first. Must not know: tables,
 * templates, files, anything of a person.
 */
@NullMarked
package de.kontaktzyklus.dispatch.files.content.headline;

import org.jspecify.annotations.NullMarked;
