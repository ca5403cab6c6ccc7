package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.routes.RouteFolders;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.TeamSummaries;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes summary files on request, on the monthly routes; sends no mails. */
public final class SummaryRewrite {

    private final Office office;
    private final Beans beans;
    private final OfficeClock clock;

    /** @param state may be a view of a state in which a pipeline is running */
    public SummaryRewrite(Office office, OfficeClock clock, StateDatabase state) {
        this.office = office;
        this.clock = clock;
        this.beans = new Beans(office, clock, state);
    }

    /**
     * The files of a month: from the kept summaries, with their restated versions; if none were kept, from the exports
     * in force.
     *
     * @param wanted which teams to write, by their id
     * @return what was written; empty if there is nothing to write from, or no such team
     */
    public List<Path> of(YearMonth month, Predicate<String> wanted) throws Exception {
        if (beans.keptSummaries.isMade(month)) {
            List<String> teams = beans.keptSummaries.teams(month);
            return write(month, teams, teams.stream().filter(wanted).flatMap(team -> versions(month, team)));
        }
        Optional<ExportSet> exports = beans.inForce();
        return exports.isPresent() ? fromExports(month, wanted, exports.get()) : List.of();
    }

    /** The summary of a team as it was made, then its restated versions. */
    private Stream<TeamSummary> versions(YearMonth month, String team) {
        KeptSummaries kept = beans.keptSummaries;
        return Stream.concat(kept.of(month, team).stream(), kept.restated(month, team).stream());
    }

    /** Whether the summaries of a month were made, and there are exports that may know more about it. */
    public boolean canRestate(YearMonth month) {
        return beans.keptSummaries.isMade(month) && beans.inForce().isPresent();
    }

    /**
     * Makes the summaries of a month again with what became known late, keeps these restated versions beside the first
     * ones, and writes their files.
     *
     * @param wanted which teams to do, by their id
     * @return what was written; empty if no figure has changed
     */
    public List<Path> restated(YearMonth month, Predicate<String> wanted) throws Exception {
        KeptSummaries kept = beans.keptSummaries;
        Stream<TeamSummary> restated = beans.summaryRun
                .restated(month, beans.inForce().orElseThrow(), clock.today())
                .filter(each -> wanted.test(each.team()));
        try (RewrittenMonth rewritten = rewritten(month, kept.teams(month))) {
            for (TeamSummary each : (Iterable<TeamSummary>) restated::iterator) {
                kept.addRestated(each);
                rewritten.write(each);
            }
            return rewritten.finish();
        }
    }

    /** The files of the current month, as of the day of the clock, from the given exports. */
    public List<Path> from(ExportSet exports) throws Exception {
        return fromExports(YearMonth.from(clock.today()), team -> true, exports);
    }

    private List<Path> fromExports(YearMonth month, Predicate<String> wanted, ExportSet exports) throws Exception {
        TeamSummaries all = beans.summaryRun.compute(month, SummaryRun.asOf(month, clock.today()), exports);
        List<String> teams = all.teams();
        return write(month, teams, teams.stream().filter(wanted).map(all::summaryOf));
    }

    private List<Path> write(YearMonth month, List<String> teams, Stream<TeamSummary> summaries) throws Exception {
        try (RewrittenMonth rewritten = rewritten(month, teams)) {
            for (TeamSummary each : (Iterable<TeamSummary>) summaries::iterator) {
                rewritten.write(each);
            }
            return rewritten.finish();
        }
    }

    private RewrittenMonth rewritten(YearMonth month, List<String> teams) {
        CamelRoutes routes =
                new CamelRoutes(RouteFolders.of(office), office.settings().properties(), beans.byName());
        return new RewrittenMonth(
                routes.waitingToBeCalled(), month, teams, beans.summaryWriter().files(month, teams));
    }
}
