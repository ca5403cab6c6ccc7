package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.dispatch.files.MonthFiles;
import de.kontaktzyklus.summary.TeamSummaries;

/**
 * A team that is to be summed up.
 *
 * @param assessed the whole office, divided by teams
 * @param team id, empty for the cases without a team
 * @param files where the files of the month belong
 */
public record TeamMonth(TeamSummaries assessed, String team, MonthFiles files) {}
