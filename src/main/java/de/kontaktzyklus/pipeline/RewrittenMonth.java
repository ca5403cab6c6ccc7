package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.dispatch.files.MonthFiles;
import de.kontaktzyklus.dispatch.files.SummaryPlace;
import de.kontaktzyklus.pipeline.summaries.SummaryMonth;
import de.kontaktzyklus.pipeline.summaries.WrittenSummary;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;

/** A month whose files are written again, one summary after the other, on the monthly routes. */
final class RewrittenMonth implements AutoCloseable {

    private final Main main;
    private final YearMonth month;
    private final List<String> teams;
    private final MonthFiles files;
    private final List<WrittenSummary> made = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();

    /**
     * @param main with the routes, none of which begins by itself
     * @param teams all teams of the month, also those that are not written again
     */
    RewrittenMonth(Main main, YearMonth month, List<String> teams, MonthFiles files) {
        this.main = main;
        this.month = month;
        this.teams = teams;
        this.files = files;
        main.start();
    }

    void write(TeamSummary summary) throws Exception {
        SummaryPlace place = files.place(summary);
        call(Beans.WRITE_SUMMARY, place);
        written.addAll(place.files());
        if (summary.restatement().isEmpty()) {
            made.add(new WrittenSummary(TeamOutline.of(summary), Optional.empty()));
        }
    }

    /**
     * Writes the page over all teams; not if only some of them were written.
     *
     * @return the files of the teams
     */
    List<Path> finish() throws Exception {
        if (made.size() == teams.size()) {
            call(Beans.WRITE_INDEX, new SummaryMonth(month, List.of(), made));
        }
        return List.copyOf(written);
    }

    private void call(String endpoint, Object body) throws Exception {
        try (ProducerTemplate caller = main.getCamelContext().createProducerTemplate()) {
            Exchange answer =
                    caller.request(endpoint, exchange -> exchange.getMessage().setBody(body));
            if (answer.getException() != null) {
                throw answer.getException();
            }
        }
    }

    @Override
    public void close() {
        main.stop();
    }
}
