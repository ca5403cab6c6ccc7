package de.kontaktzyklus.wiring;

import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.dispatch.files.SummaryPlace;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.TeamSummary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
     * The files of a month, from what was kept; where nothing was, from the exports in force.
     *
     * @param team only this one, if named
     * @return what was written; empty if there is nothing to write from, or no such team
     */
    public List<SummaryPlace> of(YearMonth month, Optional<String> team) throws Exception {
        List<TeamSummary> kept = beans.summaryRun.kept(month);
        List<TeamSummary> summaries = kept.isEmpty() ? fromExports(month, beans.inForce()) : kept;
        return write(beans.places(summaries).stream()
                .filter(place -> team.map(place.summary().team()::equals).orElse(true))
                .toList());
    }

    /** The files of the month that goes on, as of the day of the clock, from the given exports. */
    public List<SummaryPlace> from(ExportSet exports) throws Exception {
        return write(beans.places(fromExports(YearMonth.from(clock.today()), Optional.of(exports))));
    }

    private List<TeamSummary> fromExports(YearMonth month, Optional<ExportSet> exports) {
        LocalDate asOf = SummaryRun.asOf(month, clock.today());
        return exports.map(set -> beans.summaryRun.compute(month, asOf, set)).orElseGet(List::of);
    }

    private List<SummaryPlace> write(List<SummaryPlace> places) throws Exception {
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
        return places;
    }
}
