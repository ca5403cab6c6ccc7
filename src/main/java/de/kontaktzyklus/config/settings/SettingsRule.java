package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.config.Problem;

/** What the settings have to keep and only another room can judge, such as what the schedule says of a cron expression. */
@FunctionalInterface
public interface SettingsRule {

    /** Refuses each value that does not keep the rule. */
    void check(Settings settings, Refusals refusals);

    /** Takes down that the value of a key is refused. */
    @FunctionalInterface
    interface Refusals {
        void refuse(String key, Problem problem, Object... details);
    }
}
