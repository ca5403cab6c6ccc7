package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.summary.figures.TeamFigures;
import java.util.Optional;

/**
 * What is still needed of a summary after its files are written; it is small.
 *
 * @param figures for the page over all teams
 * @param notice for the team leader; empty if there is nothing to tell
 */
public record WrittenSummary(TeamFigures figures, Optional<NoticeDraft> notice) {}
