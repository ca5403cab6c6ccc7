/**
 * How the month went: the summaries of all teams, computed once and shown with three faces (XLSX, HTML, CSV).
 *
 * <p>The way in is {@link de.kontaktzyklus.summary.SummaryRun}. The figures as data are in {@code summary.figures}, the
 * cases behind them in {@code summary.worklist}, what they are computed from in {@code summary.look}, what was entered
 * late in {@code summary.late}.
 *
 * <p>Comes in: the assessed export of the month's last day, movements between exports. Goes out: one
 * {@link de.kontaktzyklus.summary.figures.TeamSummary} for each team. Must not know: reminders, workbooks, pages,
 * databases.
 */
@NullMarked
package de.kontaktzyklus.summary;

import org.jspecify.annotations.NullMarked;
