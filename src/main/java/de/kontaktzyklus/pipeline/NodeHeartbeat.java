package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.reminders.health.Heartbeats;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves the heartbeats of one node. A database that is gone is no trouble of its own: who watches misses the beat. */
public final class NodeHeartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(NodeHeartbeat.class);

    private final Heartbeats heartbeats;
    private final String node;
    private final String version;
    private final InstantSource clock;
    private final Instant startedAt;
    private final AtomicBoolean misses = new AtomicBoolean();

    /** @param clock of the machine */
    NodeHeartbeat(Heartbeats heartbeats, String node, String version, InstantSource clock) {
        this.heartbeats = heartbeats;
        this.node = node;
        this.version = version;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** The node runs. */
    public void beat() {
        try {
            heartbeats.put(new Heartbeat(node, version, startedAt, clock.instant()));
            misses.set(false);
        } catch (RuntimeException notNow) {
            missed(notNow);
        }
    }

    /** The node ends in order. */
    void end() {
        try {
            heartbeats.remove(node);
        } catch (RuntimeException notNow) {
            missed(notNow);
        }
    }

    /** Once for each time that the database is gone. */
    private void missed(RuntimeException notNow) {
        if (!misses.getAndSet(true)) {
            LOG.warn("No heartbeat could be kept: {}", notNow.getMessage());
        }
    }
}
