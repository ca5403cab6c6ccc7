package de.kontaktzyklus.office.replay;

import com.fasterxml.jackson.databind.JsonNode;
import de.kontaktzyklus.config.settings.HeldSetting;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.audit.Json;
import de.kontaktzyklus.office.configuration.ConfigurationText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The configuration of a day that is past, as it is kept with what the run knew.
 *
 * @param files text of each file by its name
 * @param settings value of each setting by its key; no secrets
 */
public record ConfigurationThen(Map<String, String> files, Map<String, String> settings) {

    public static ConfigurationThen of(String text) {
        JsonNode kept = Json.read(text);
        return new ConfigurationThen(
                Json.texts(kept.path(ConfigurationText.FILES)), Json.texts(kept.path(ConfigurationText.SETTINGS)));
    }

    /**
     * The office as it was configured. A setting that this version of the program does not know any more is left out.
     *
     * @param folder empty, and may be deleted afterwards
     * @param now the office as it is
     * @throws de.kontaktzyklus.config.ConfigurationException if this version does not understand the files any more
     */
    public Office open(Path folder, Office now) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Files.createFile(folder.resolve(Settings.FILE));
        Set<String> known = now.settings().held().stream().map(HeldSetting::key).collect(Collectors.toSet());
        Map<String, String> understood = settings.entrySet().stream()
                .filter(setting -> known.contains(setting.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Office.open(folder, now.routes(), understood);
    }

    /** Names of the files, then keys of the settings, in which it differs from another one. */
    public List<String> differencesTo(ConfigurationThen other) {
        List<String> names = new ArrayList<>(differing(files, other.files));
        names.addAll(differing(settings, other.settings));
        return names;
    }

    private static Set<String> differing(Map<String, String> one, Map<String, String> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return names;
    }

    /** Values may be addresses. */
    @Override
    public String toString() {
        return "ConfigurationThen[" + files.keySet() + "]";
    }
}
