package de.kontaktzyklus.office.audit;

import com.fasterxml.jackson.databind.JsonNode;
import de.kontaktzyklus.audit.AuditEntry;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.audit.AuditTrail;
import de.kontaktzyklus.audit.CanonicalJson;
import de.kontaktzyklus.audit.Sha256;
import de.kontaktzyklus.config.settings.HeldSetting;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.causes.ConfigurationFiles;
import de.kontaktzyklus.state.StateDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * At each start the configuration is compared with that of the last entry; if a file, a setting or the version of the
 * program is another one, an entry says which. Of a secret only whether there is one.
 */
public final class ConfigurationRecord {

    private static final String SETTINGS = "settings";
    private static final String FILES = "files";
    private static final String SECRET = "(secret)";

    private final AuditTrail trail;
    private final Map<String, String> settings;
    private final Map<String, String> files;
    private final String version;

    private ConfigurationRecord(
            AuditTrail trail, Map<String, String> settings, Map<String, String> files, String version) {
        this.trail = trail;
        this.settings = settings;
        this.files = files;
        this.version = version;
    }

    public static ConfigurationRecord of(Office office, StateDatabase state) {
        Map<String, String> settings = new TreeMap<>();
        office.settings().held().forEach(held -> settings.put(held.key(), value(held)));
        return new ConfigurationRecord(
                state.auditTrail(),
                settings,
                ConfigurationFiles.fingerprints(office.configuration()),
                Office.programVersion());
    }

    private static String value(HeldSetting held) {
        return held.secret() ? (held.present() ? SECRET : "") : held.value();
    }

    /** Enters it, if something is different. */
    public void keep() {
        Optional<AuditTrail.Link> last = trail.last(AuditKind.CONFIGURATION);
        if (last.isEmpty() || isAnother(last.get().entry())) {
            enter(last.map(ConfigurationRecord::settingsOf).orElseGet(Map::of), last.isPresent());
        }
    }

    private boolean isAnother(AuditEntry last) {
        JsonNode facts = Json.read(last.facts());
        return !last.version().equals(version)
                || !facts.path(SETTINGS).asText().equals(fingerprint())
                || !Json.texts(facts.path(FILES)).equals(files);
    }

    private String fingerprint() {
        return Sha256.of(CanonicalJson.of(settings));
    }

    /** The first detail; empty if it is forgotten. */
    private static Map<String, String> settingsOf(AuditTrail.Link last) {
        return last.details().stream()
                .findFirst()
                .flatMap(detail -> detail.kept())
                .map(kept -> Json.texts(Json.read(kept.text()).path(SETTINGS)))
                .orElseGet(Map::of);
    }

    private void enter(Map<String, String> before, boolean isChange) {
        List<Map<String, ?>> details = new ArrayList<>();
        details.add(Map.of(SETTINGS, settings));
        List<String> changed = isChange ? changed(before) : List.of();
        changed.forEach(key -> details.add(change(key, before)));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(SETTINGS, fingerprint());
        facts.put(FILES, files);
        facts.put("changed", changed);
        trail.enter(AuditKind.CONFIGURATION, facts, details);
    }

    private List<String> changed(Map<String, String> before) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(settings.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), settings.get(key)))
                .toList();
    }

    private Map<String, String> change(String key, Map<String, String> before) {
        return Map.of(
                "setting", key,
                "before", before.getOrDefault(key, ""),
                "now", settings.getOrDefault(key, ""));
    }
}
