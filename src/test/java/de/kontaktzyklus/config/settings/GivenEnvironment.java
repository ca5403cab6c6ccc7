package de.kontaktzyklus.config.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings read in an environment that the test gives in, whatever the machine has in its own. */
public final class GivenEnvironment {

    private GivenEnvironment() {}

    /** In one without any variable. */
    public static Settings empty(Path config, Map<String, String> overrides) {
        return of(config, overrides, Map.of());
    }

    public static Settings of(Path config, Map<String, String> overrides, Map<String, String> environment) {
        return SettingsReader.read(config, overrides, new HashMap<>(environment)::get, List.of());
    }
}
