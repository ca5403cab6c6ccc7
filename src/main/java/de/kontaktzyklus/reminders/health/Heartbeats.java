package de.kontaktzyklus.reminders.health;

import java.util.List;

/** The last heartbeat of each node. Port; survives a crash, so that a node that ended without a word is seen. */
public interface Heartbeats {

    /** The latest first. */
    List<Heartbeat> all();

    /** Keeps a heartbeat in place of the one before of its node, and forgets the nodes that it outlives. */
    void put(Heartbeat beat);

    /** The node ends in order; one that is not there is not missed. */
    void remove(String node);
}
