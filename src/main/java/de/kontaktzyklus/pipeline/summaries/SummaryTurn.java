package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.NodeJobs;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** Lets only this node make the summaries, from the claim to the end of the exchange. */
public final class SummaryTurn {

    /** The name of the job; it is the same on all nodes. */
    private static final String JOB = "make-summaries";

    private static final String TURN = "turn";

    private static final String BEGAN = "began";

    private final NodeJobs jobs;
    private final SummaryRun run;

    SummaryTurn(NodeJobs jobs, SummaryRun run) {
        this.jobs = jobs;
        this.run = run;
    }

    /**
     * Takes the turn, unless another node has it. Checks again whether the month is made: another node may just have
     * made it.
     */
    public void take(@Body YearMonth month, Exchange exchange) {
        exchange.setProperty(BEGAN, System.nanoTime());
        Optional<NodeJobs.Turn> turn = jobs.begin(JOB);
        turn.ifPresent(taken -> giveBackAtTheEnd(taken, exchange));
        turn.filter(taken -> !run.isMade(month)).ifPresent(taken -> exchange.setProperty(TURN, taken));
    }

    private static void giveBackAtTheEnd(NodeJobs.Turn turn, Exchange exchange) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                turn.close();
            }
        });
    }

    public boolean isTaken(Exchange exchange) {
        return exchange.getProperty(TURN) != null;
    }

    /** How long this node has had the turn. */
    static double seconds(Exchange exchange) {
        return EventLog.secondsSince(Objects.requireNonNull(exchange.getProperty(BEGAN, Long.class), BEGAN));
    }

    /** It refuses every write when the turn is lost. */
    static KeptSummaries kept(Exchange exchange) {
        NodeJobs.Turn turn = Objects.requireNonNull(exchange.getProperty(TURN, NodeJobs.Turn.class), TURN);
        return turn.state().keptSummaries();
    }
}
