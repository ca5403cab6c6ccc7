package de.kontaktzyklus.office;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the others on the same database. A node that died keeps what it had in hand until its leases run out;
 * whoever is asked for a whole day must not call it done before, or what the dead node had would wait for the next day.
 */
public final class OtherNodes {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final IntSupplier inHand;
    private final Duration longest;
    private final Consumer<Duration> wait;
    private Duration waited = Duration.ZERO;

    /**
     * @param inHand how many jobs and mails other nodes have, by leases that are running
     * @param longestLease after which a node that is dead has nothing any more; what is still in hand then, somebody
     *     works on
     */
    public OtherNodes(IntSupplier inHand, Duration longestLease, Consumer<Duration> wait) {
        this.inHand = inHand;
        this.longest = longestLease.plus(PAUSE);
        this.wait = wait;
    }

    /** Waits until they have nothing in hand; in all calls together no longer than the longest lease. */
    public void awaitTheirWork() {
        int kept = inHand.getAsInt();
        if (kept > 0 && !isTimeUp()) {
            LOG.info(
                    "Other nodes have {} jobs or mails in hand; waiting for them, or until their leases have run out",
                    kept);
        }
        while (!isTimeUp() && inHand.getAsInt() > 0) {
            wait.accept(PAUSE);
            waited = waited.plus(PAUSE);
        }
    }

    /** Whether they have begun something since that is worth another wait. */
    public boolean haveSomething() {
        return !isTimeUp() && inHand.getAsInt() > 0;
    }

    private boolean isTimeUp() {
        return waited.compareTo(longest) >= 0;
    }
}
