package de.kontaktzyklus.reminders.health;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which nodes run.
 *
 * @param running the latest sign first
 * @param silent those that have ended without a word, the same
 */
public record PipelineLife(List<Heartbeat> running, List<Heartbeat> silent) {

    /**
     * As of now.
     *
     * @param now by the clock of the machine
     */
    public static PipelineLife of(Heartbeats heartbeats, Instant now) {
        List<Heartbeat> all = heartbeats.all();
        Predicate<Heartbeat> silent = beat -> beat.isSilent(now);
        return new PipelineLife(
                all.stream().filter(silent.negate()).toList(),
                all.stream().filter(silent).toList());
    }
}
