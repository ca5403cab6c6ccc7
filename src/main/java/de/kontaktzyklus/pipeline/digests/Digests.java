package de.kontaktzyklus.pipeline.digests;

import de.kontaktzyklus.office.NodeJobs;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.DigestResult.Why;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.reminders.DigestRun;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.jobs.LostJobException;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bean of the digest route. */
public final class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    /** What the nodes agree on who does it by. */
    private static final String JOB = "make-digests";

    private final NodeJobs jobs;
    private final Function<StateDatabase, DigestRun> runs;
    private final OfficeClock clock;

    /** @param runs a run that is recorded in the given state */
    Digests(NodeJobs jobs, Function<StateDatabase, DigestRun> runs, OfficeClock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.clock = clock;
    }

    /** Makes the digests of today, if there are any to be made and no other node is at it; they are in the outbox then. */
    public DigestResult makeForToday() {
        DigestResult result = jobs.begin(JOB).map(this::make).orElseGet(() -> new DigestResult.Skipped(Why.OTHER_NODE));
        if (result instanceof DigestResult.Made made) {
            LOG.info("{}", inWords(made));
        } else if (result instanceof DigestResult.Skipped skipped) {
            LOG.info("No digests on {}: {}", clock.today(), inWords(skipped.why()));
        } else {
            LOG.error("The control totals of {} do not balance; nothing is sent", clock.today());
        }
        return result;
    }

    private DigestResult make(NodeJobs.Turn turn) {
        try (turn) {
            return runs.apply(turn.state()).make(clock.today(), clock.now());
        } catch (LostJobException late) {
            LOG.warn("The digests of {} were not recorded: {}", clock.today(), late.getMessage());
            return new DigestResult.Skipped(Why.OTHER_NODE);
        }
    }

    private static String inWords(DigestResult.Made made) {
        Totals totals = made.totals();
        return String.format(
                Locale.ROOT,
                "Made the %s digests of %s: %,d mails; %,d rows read; %,d overdue = %,d told + %,d held back",
                totals.weekly() ? "weekly" : "daily",
                totals.day(),
                made.mails().size(),
                totals.rowsRead(),
                totals.overdue(),
                totals.told(),
                totals.heldBack().values().stream().mapToInt(Integer::intValue).sum());
    }

    private static String inWords(Why why) {
        return switch (why) {
            case OFFICE_CLOSED -> "the office is closed";
            case ALREADY_MADE -> "they are made already";
            case OTHER_NODE -> "another node is at it";
            case NO_EXPORT -> "no export of a kind that is needed has been taken yet";
            case CLOCK_WENT_BACK -> "those of the next office day are made already; the clock has been set back";
        };
    }
}
