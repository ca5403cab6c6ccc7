package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.dispatch.files.SummaryPlace;
import java.util.List;
import org.apache.camel.Body;

/** Computes the summary of one team. */
public final class TeamComputation {

    /** The teams that get a summary, one after the other. */
    public List<TeamMonth> teams(@Body SummaryMonth month) {
        return month.teams();
    }

    public SummaryPlace compute(@Body TeamMonth team) {
        return team.files().place(team.assessed().summaryOf(team.team()));
    }
}
