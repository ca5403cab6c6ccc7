package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.dispatch.files.MonthFiles;
import de.kontaktzyklus.dispatch.files.SummaryWriter;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.TeamSummaries;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Body;

/** Assesses the cases as of the last day of a month, and divides them by team. */
public final class MonthAssessment {

    private final SummaryRun run;
    private final Function<YearMonth, Optional<ExportSet>> exports;
    private final SummaryWriter writer;

    MonthAssessment(SummaryRun run, Function<YearMonth, Optional<ExportSet>> exports, SummaryWriter writer) {
        this.run = run;
        this.exports = exports;
        this.writer = writer;
    }

    /**
     * Assesses the cases of the office as of the last day of the month.
     *
     * @throws de.kontaktzyklus.summary.UnbalancedSummaryException if a row belongs to no team
     */
    public SummaryMonth assess(@Body YearMonth month) {
        List<TeamMonth> teams = exports.apply(month)
                .map(found -> teams(run.compute(month, month.atEndOfMonth(), found)))
                .orElse(List.of());
        return new SummaryMonth(month, teams, List.of());
    }

    private List<TeamMonth> teams(TeamSummaries assessed) {
        MonthFiles files = writer.files(assessed.month(), assessed.teams());
        return assessed.teams().stream()
                .map(team -> new TeamMonth(assessed, team, files))
                .toList();
    }
}
