package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.config.settings.Settings.Alarms;
import de.kontaktzyklus.config.settings.Settings.Logs;
import de.kontaktzyklus.config.settings.Settings.Office;
import de.kontaktzyklus.config.settings.Settings.Watch;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a process has once, however many offices it serves: the settings of the file for all offices. All others are
 * checked with each office, as many of them make sense only there.
 *
 * @param office language and time zone of what is said for all; its name is none
 * @param values by key, what an office in a process with others cannot set for itself
 */
public record ProcessSettings(Office office, Alarms alarms, Watch watch, Logs log, Map<String, String> values) {

    private static final Set<String> KEYS =
            Set.of("watch.port", "watch.address", "log.format", "log.level", "log.camel-level");

    public ProcessSettings {
        Map<String, String> once = new TreeMap<>(values);
        once.keySet().retainAll(KEYS);
        values = Map.copyOf(once);
    }

    /**
     * Reads them.
     *
     * @param offices the folder of the offices
     * @throws de.kontaktzyklus.config.ConfigurationException if there is no file for all offices, or one of these
     *     settings is wrong
     */
    public static ProcessSettings load(Path offices, Map<String, String> overrides) {
        return SettingsReader.ofProcess(offices, overrides, System::getenv);
    }
}
