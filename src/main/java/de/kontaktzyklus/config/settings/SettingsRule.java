package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.config.Problem;

/** A rule that only another room can check, such as whether the schedule understands a cron expression. */
@FunctionalInterface
public interface SettingsRule {

    /** Refuses each value that breaks the rule. */
    void check(Settings settings, Refusals refusals);

    /** Adds a finding for the value of a key. */
    @FunctionalInterface
    interface Refusals {
        void refuse(String key, Problem problem, Object... details);
    }
}
