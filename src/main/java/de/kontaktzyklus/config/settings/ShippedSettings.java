package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.config.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The defaults: the values of {@code config/kontaktzyklus.properties} as shipped. The build puts that very file beside
 * this class, so that a default stands in one place only.
 */
final class ShippedSettings {

    private static final Map<String, String> VALUES = values();

    private ShippedSettings() {}

    /** The default by key, in the order of the file; a default may be a placeholder. */
    static Map<String, String> byKey() {
        return VALUES;
    }

    private static Map<String, String> values() {
        Findings findings = new Findings();
        Map<String, String> values = new LinkedHashMap<>();
        PropertiesFile.read("shipped " + Settings.FILE, lines(), findings)
                .forEach((key, entry) -> values.put(key, entry.value()));
        findings.throwIfAny();
        return Collections.unmodifiableMap(values);
    }

    private static List<String> lines() {
        try (InputStream shipped = ShippedSettings.class.getResourceAsStream(Settings.FILE)) {
            if (shipped == null) {
                throw new IllegalStateException("The build has not put " + Settings.FILE + " into the program");
            }
            return new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
