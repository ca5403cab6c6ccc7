package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.summary.office.TeamOutline;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A month on its way through the routes.
 *
 * @param teams teams that get a summary; none if there is nothing to do
 * @param written what is already written, in the order of the teams
 */
public record SummaryMonth(YearMonth month, List<TeamMonth> teams, List<WrittenSummary> written) {

    public SummaryMonth {
        teams = List.copyOf(teams);
        written = List.copyOf(written);
    }

    /** What the page over all teams needs of the written summaries. */
    List<TeamOutline> outlines() {
        return written.stream().map(WrittenSummary::outline).toList();
    }

    SummaryMonth with(WrittenSummary next) {
        return new SummaryMonth(
                month, teams, Stream.concat(written.stream(), Stream.of(next)).toList());
    }
}
