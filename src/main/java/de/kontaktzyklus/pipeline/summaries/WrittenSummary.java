package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.util.Optional;

/**
 * What is still needed of a summary after its files are written; it is small.
 *
 * @param outline for the page over all teams
 * @param notice for the team leader; empty if there is nothing to tell
 */
public record WrittenSummary(TeamOutline outline, Optional<NoticeDraft> notice) {

    TeamFigures figures() {
        return outline.figures();
    }
}
