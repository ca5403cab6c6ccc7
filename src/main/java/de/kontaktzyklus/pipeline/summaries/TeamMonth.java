package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.dispatch.files.MonthFiles;
import de.kontaktzyklus.summary.TeamSummaries;

/**
 * A team whose summary is to be made.
 *
 * @param assessed the whole office, divided by teams
 * @param team id, empty for the cases without a team
 * @param files places of the files of the month
 */
public record TeamMonth(TeamSummaries assessed, String team, MonthFiles files) {}
