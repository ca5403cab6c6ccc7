package de.kontaktzyklus.config.policy;

import de.kontaktzyklus.config.YamlMap;
import de.kontaktzyklus.config.YamlPlace;
import java.util.ArrayList;
import java.util.List;

/** Reads numbers with the clause beside them, and remembers the clauses. */
final class PolicySources {

    private final List<String> sources = new ArrayList<>();

    /** A whole number under {@code unit} with its {@code source}, at a key of the map. */
    int number(YamlMap map, String key, String unit, int least, int most) {
        return map.required(key, place -> number(place, unit, least, most), least);
    }

    int number(YamlPlace place, String unit, int least, int most) {
        YamlMap rule = place.map();
        int number = rule.number(unit, least, most);
        add(rule.text("source"));
        rule.refuseUnknownKeys();
        return number;
    }

    void add(String source) {
        if (!source.isEmpty() && !sources.contains(source)) {
            sources.add(source);
        }
    }

    /** All of them, each once. */
    String together() {
        return String.join("; ", sources);
    }
}
