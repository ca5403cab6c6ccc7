package de.kontaktzyklus.reminders.health;

import java.time.Duration;
import java.time.Instant;

/**
 * The last sign that a node gave of running.
 *
 * @param node machine and process, as {@code machine/process}
 * @param version of the program that runs there
 * @param startedAt by the clock of its machine, whatever day is replayed
 * @param lastBeat by the same clock
 */
public record Heartbeat(String node, String version, Instant startedAt, Instant lastBeat) {

    /** How often a node leaves a heartbeat. */
    public static final Duration INTERVAL = Duration.ofMinutes(1);

    /** A node whose last heartbeat is older, or by as much ahead, counts as not running; inclusive it still does. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration MEMORY = Duration.ofDays(1);

    /** Whether the node counts as not running. A heartbeat far ahead is of a clock that was set back since. */
    public boolean isSilent(Instant now) {
        return isOlderThan(PATIENCE, now);
    }

    /**
     * Whether nobody needs to know of another node any more: it is silent, and this one runs in its place on the same
     * machine, or a day has passed.
     */
    public boolean outlives(Heartbeat other) {
        boolean isSameMachine = machine().equals(other.machine());
        return !node.equals(other.node) && other.isOlderThan(isSameMachine ? PATIENCE : MEMORY, lastBeat);
    }

    private boolean isOlderThan(Duration age, Instant now) {
        return Duration.between(lastBeat, now).abs().compareTo(age) > 0;
    }

    private String machine() {
        return machineOf(node);
    }

    /** The machine on which the node of this name runs. */
    public static String machineOf(String node) {
        return node.substring(0, Math.max(0, node.lastIndexOf('/')));
    }
}
