package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.dispatch.files.SummaryPlace;
import de.kontaktzyklus.dispatch.files.SummaryRows;
import de.kontaktzyklus.dispatch.files.SummaryWriter;
import de.kontaktzyklus.office.ExportsInForce;
import de.kontaktzyklus.office.NodeJobs;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.TeamSummaries;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bean of the summary routes. The month is held for made when all files are written, together with the notices: after a crash
 * before that it is due again, and nobody was told.
 */
public final class Summaries {

    private static final Logger LOG = LoggerFactory.getLogger(Summaries.class);

    /** What the nodes agree on who does it by. */
    private static final String JOB = "make-summaries";

    /** The turn of this node, from the first to the last step of the route. */
    private static final String TURN = "turn";

    private final NodeJobs jobs;
    private final SummaryRun run;
    private final ExportsInForce exports;
    private final SummaryWriter writer;
    private final SummaryNotices notices;
    private final OfficeClock clock;

    Summaries(
            NodeJobs jobs,
            SummaryRun run,
            ExportsInForce exports,
            SummaryWriter writer,
            SummaryNotices notices,
            OfficeClock clock) {
        this.jobs = jobs;
        this.run = run;
        this.exports = exports;
        this.writer = writer;
        this.notices = notices;
        this.clock = clock;
    }

    /** The months whose summaries are to be made today, the oldest first. */
    public List<YearMonth> monthsDue() {
        return run.due(clock.today(), month -> exports.of(month).isPresent());
    }

    /** The summaries of a month, one for each team; none if another node is at it, or has just finished. */
    public SummaryMonth begin(@Body YearMonth month, Exchange exchange) {
        Optional<NodeJobs.Turn> turn = jobs.begin(JOB);
        turn.ifPresent(it -> untilTheEnd(exchange, it));
        return turn.filter(it -> !run.isMade(month))
                .flatMap(it -> begun(month, it.state().keptSummaries()))
                .orElseGet(() -> SummaryMonth.none(month));
    }

    private static void untilTheEnd(Exchange exchange, NodeJobs.Turn turn) {
        exchange.setProperty(TURN, turn);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                turn.close();
            }
        });
    }

    private Optional<SummaryMonth> begun(YearMonth month, KeptSummaries kept) {
        return exports.of(month).map(set -> begun(month, run.compute(month, month.atEndOfMonth(), set), kept));
    }

    private SummaryMonth begun(YearMonth month, TeamSummaries summaries, KeptSummaries kept) {
        kept.begin(month);
        notices.begin();
        return new SummaryMonth(
                month, summaries.teams().size(), summaries, writer.placing(summaries.teams()), place -> {
                    kept.add(place.summary());
                    notices.take(place);
                });
    }

    public void writeWorkbook(@Body SummaryPlace place) throws IOException {
        writer.writeWorkbook(place);
    }

    public void writePage(@Body SummaryPlace place) throws IOException {
        writer.writePage(place);
    }

    /** The rows for machines; the route makes CSV of them. */
    public List<List<String>> table(@Body SummaryPlace place) {
        return SummaryRows.of(place.summary());
    }

    public void writeTable(@ExchangeProperty("place") SummaryPlace place, @Body byte[] csv) throws IOException {
        writer.writeRows(place, csv);
        LOG.info("Summary written: {}", place.page());
    }

    /** The page over all teams; not where only some of them were written. */
    public void writeIndex(@Body SummaryMonth written) throws IOException {
        if (written.isWhole()) {
            writer.writeIndex(written.month(), written.passed());
        }
    }

    /** Tells the team leaders and holds the month for made. */
    public void keep(@Body SummaryMonth made, Exchange exchange) {
        if (made.passed().isEmpty()) {
            return;
        }
        NodeJobs.Turn turn = Objects.requireNonNull(exchange.getProperty(TURN, NodeJobs.Turn.class), TURN);
        turn.state().keptSummaries().finish(made.month(), notices.written());
    }
}
