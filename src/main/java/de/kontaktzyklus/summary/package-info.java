/**
 * How the month went: the figures of each team, computed once and shown with three faces (XLSX, HTML, CSV).
 *
 * <p>Comes in: the assessed export of the month's last day, movements between exports. Goes out: one {@link
 * de.kontaktzyklus.summary.TeamSummary} for each team. Must not know: reminders, workbooks, pages, databases.
 */
@NullMarked
package de.kontaktzyklus.summary;

import org.jspecify.annotations.NullMarked;
