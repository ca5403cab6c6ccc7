package de.kontaktzyklus.office;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Waits for the other nodes on the same database. A node that died keeps its work until its leases run out. A whole day
 * is not done before that, or the work of the dead node would wait for the next day.
 */
public final class OtherNodes {

    private static final EventLog LOG = EventLog.of(OtherNodes.class);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final IntSupplier inHand;
    private final Duration longest;
    private final Consumer<Duration> wait;
    private Duration waited = Duration.ZERO;

    /**
     * @param inHand how many jobs and mails the nodes with a live lease have
     * @param longestLease after this time a dead node has no work left; if there still is work, a living node has it
     */
    public OtherNodes(IntSupplier inHand, Duration longestLease, Consumer<Duration> wait) {
        this.inHand = inHand;
        this.longest = longestLease.plus(PAUSE);
        this.wait = wait;
    }

    /** Waits until they have no work; all calls together take no longer than the longest lease. */
    public void awaitTheirWork() {
        int kept = inHand.getAsInt();
        if (kept > 0 && !isTimeUp()) {
            LOG.say(Event.NODES_AWAITED, kept);
        }
        while (!isTimeUp() && inHand.getAsInt() > 0) {
            wait.accept(PAUSE);
            waited = waited.plus(PAUSE);
        }
    }

    /** Whether they have started new work since, so that it makes sense to wait again. */
    public boolean haveSomething() {
        return !isTimeUp() && inHand.getAsInt() > 0;
    }

    private boolean isTimeUp() {
        return waited.compareTo(longest) >= 0;
    }
}
