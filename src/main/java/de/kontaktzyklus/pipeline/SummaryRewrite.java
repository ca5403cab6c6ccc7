package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.TeamSummaries;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;

/** Writes summary files on request, on the route that writes them each month; remembers nothing and tells nobody. */
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
     * The files of a month, from what was kept, restated versions beside it; where nothing was, from the exports in force.
     *
     * @param team only this one, if named
     * @return what was written; empty if there is nothing to write from, or no such team
     */
    public List<Path> of(YearMonth month, Optional<String> team) throws Exception {
        KeptSummaries kept = beans.keptSummaries;
        if (!kept.isMade(month)) {
            return fromExports(month, team, beans.inForce());
        }
        List<String> teams = kept.teams(month);
        Iterable<TeamSummary> summaries = () -> teams.stream()
                .filter(each -> isWanted(team, each))
                .flatMap(each -> Stream.concat(kept.of(month, each).stream(), kept.restated(month, each).stream()))
                .iterator();
        return write(month, summaries, teams);
    }

    /** Whether the summaries of a month were made and there are exports that may know more of it. */
    public boolean canRestate(YearMonth month) {
        return beans.keptSummaries.isMade(month) && beans.inForce().isPresent();
    }

    /**
     * Sums a month that was made up again with what became known late, keeps the restated versions beside those that were made, and
     * writes their files.
     *
     * @return what was written; empty if no figure has changed
     */
    public List<Path> restated(YearMonth month, Optional<String> team) throws Exception {
        KeptSummaries kept = beans.keptSummaries;
        ExportSet exports = beans.inForce().orElseThrow();
        Iterable<TeamSummary> restated = () -> beans.summaryRun
                .restated(month, exports, clock.today())
                .filter(each -> isWanted(team, each.team()))
                .peek(kept::addRestated)
                .iterator();
        return write(month, restated, kept.teams(month));
    }

    /** The files of the month that goes on, as of the day of the clock, from the given exports. */
    public List<Path> from(ExportSet exports) throws Exception {
        return fromExports(YearMonth.from(clock.today()), Optional.empty(), Optional.of(exports));
    }

    private List<Path> fromExports(YearMonth month, Optional<String> team, Optional<ExportSet> exports)
            throws Exception {
        if (exports.isEmpty()) {
            return List.of();
        }
        TeamSummaries all = beans.summaryRun.compute(month, SummaryRun.asOf(month, clock.today()), exports.get());
        Iterable<TeamSummary> wanted =
                () -> all.stream().filter(each -> isWanted(team, each.team())).iterator();
        return write(month, wanted, all.teams());
    }

    private static boolean isWanted(Optional<String> team, String each) {
        return team.map(each::equals).orElse(true);
    }

    private List<Path> write(YearMonth month, Iterable<TeamSummary> summaries, List<String> teams) throws Exception {
        List<Path> files = new ArrayList<>();
        write(new SummaryMonth(
                month,
                teams.size(),
                summaries,
                beans.summaryWriter().placing(teams),
                place -> files.addAll(List.of(place.workbook(), place.page(), place.rows()))));
        return files;
    }

    private void write(SummaryMonth places) throws Exception {
        Main main =
                new CamelRoutes(office.routes(), office.settings().properties(), beans.byName()).waitingToBeCalled();
        main.start();
        try (ProducerTemplate caller = main.getCamelContext().createProducerTemplate()) {
            Exchange answer = caller.request(
                    Beans.WRITE_SUMMARIES, exchange -> exchange.getMessage().setBody(places));
            if (answer.getException() != null) {
                throw answer.getException();
            }
        } finally {
            main.stop();
        }
    }
}
