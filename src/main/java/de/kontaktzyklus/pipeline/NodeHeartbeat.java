package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.reminders.health.Heartbeats;
import java.time.Instant;
import java.time.InstantSource;

/** Leaves the heartbeats of one node. A database that is gone is no trouble of its own: who watches misses the beat. */
public final class NodeHeartbeat {

    private static final EventLog LOG = EventLog.of(NodeHeartbeat.class);

    private final Heartbeats heartbeats;
    private final String node;
    private final String version;
    private final InstantSource clock;
    private final Instant startedAt;

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
        } catch (RuntimeException notNow) {
            LOG.failed(Event.HEARTBEAT_MISSED, notNow);
        }
    }

    /** The node ends in order. */
    void end() {
        try {
            heartbeats.remove(node);
        } catch (RuntimeException notNow) {
            LOG.failed(Event.HEARTBEAT_MISSED, notNow);
        }
    }
}
