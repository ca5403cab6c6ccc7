package de.kontaktzyklus.pipeline.digests;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.NodeJobs;
import de.kontaktzyklus.office.NodeJobs.Turn;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.DigestDay;
import de.kontaktzyklus.reminders.DigestDay.Settled;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.reminders.DigestResult.Skipped;
import de.kontaktzyklus.reminders.DigestResult.Why;
import de.kontaktzyklus.reminders.DigestRun;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.jobs.LostJobException;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** The bean of the digest route: each method is one step. */
public final class Digests {

    private static final EventLog LOG = EventLog.of(Digests.class);

    /** The name of the job; it is the same on all nodes. */
    private static final String JOB = "make-digests";

    /** The turn of this node, from the first step to the end of the exchange. */
    private static final String TURN = "turn";

    private static final String BEGAN = "began";

    private final NodeJobs jobs;
    private final DigestRun run;
    private final Function<StateDatabase, DigestRun> runs;
    private final OfficeClock clock;
    private final BooleanSupplier clockIsSound;

    /**
     * @param run reads what the day needs
     * @param runs makes a run that records itself in the given state
     * @param clockIsSound whether today can be right
     */
    Digests(
            NodeJobs jobs,
            DigestRun run,
            Function<StateDatabase, DigestRun> runs,
            OfficeClock clock,
            BooleanSupplier clockIsSound) {
        this.jobs = jobs;
        this.run = run;
        this.runs = runs;
        this.clock = clock;
        this.clockIsSound = clockIsSound;
    }

    /** Claims the job for this node, and finds out whether the digests of today must be made. */
    public DigestDay beginDay(Exchange exchange) {
        exchange.setProperty(BEGAN, System.nanoTime());
        if (!clockIsSound.getAsBoolean()) {
            return new Settled(new Skipped(Why.CLOCK_IMPLAUSIBLE));
        }
        return jobs.begin(JOB).map(turn -> begun(turn, exchange)).orElseGet(Digests::leftToAnother);
    }

    private DigestDay begun(Turn turn, Exchange exchange) {
        exchange.setProperty(TURN, turn);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                turn.close();
            }
        });
        return run.begin(clock.today(), clock.now());
    }

    private static Settled leftToAnother() {
        return new Settled(new Skipped(Why.OTHER_NODE));
    }

    /**
     * Whether there are more steps to do. Reads the current message of the exchange: a body parameter would still be
     * the one before the last step.
     */
    public boolean isOpen(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof DigestDay.Open;
    }

    /** Adds the exports in force and those who work in the office. */
    public DigestDay enrich(@Body DigestDay day) {
        return run.enrich(day);
    }

    /** Judges each case. */
    public DigestDay assess(@Body DigestDay day) {
        return run.assess(day);
    }

    /** Checks the control totals. */
    public DigestDay balance(@Body DigestDay day) {
        return run.balance(day);
    }

    /** Decides who is told what. */
    public DigestDay plan(@Body DigestDay day) {
        return run.plan(day);
    }

    /** Writes the mails, and checks each of them again. */
    public DigestDay write(@Body DigestDay day) {
        return run.write(day);
    }

    /** Records everything in one transaction, if this node still has the job. */
    public DigestDay keep(@Body DigestDay day, Exchange exchange) {
        try {
            return runs.apply(turn(exchange).state()).keep(day);
        } catch (LostJobException late) {
            LOG.failed(Event.DIGESTS_TOO_LATE, late, clock.today());
            return leftToAnother();
        }
    }

    private static Turn turn(Exchange exchange) {
        return Objects.requireNonNull(exchange.getProperty(TURN, Turn.class), "no turn without beginning");
    }

    /** Says in the log how the day ended. */
    public DigestResult report(@Body DigestDay.Settled day, Exchange exchange) {
        Long began = Objects.requireNonNull(exchange.getProperty(BEGAN, Long.class), "no report without beginning");
        DigestReport.log(day.result(), clock.today(), EventLog.secondsSince(began));
        return day.result();
    }
}
