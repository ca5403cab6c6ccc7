package de.kontaktzyklus.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Keys and values at a place of a YAML file. A key that nobody asks for is a mistake. */
public final class YamlMap {

    private final YamlPlace place;
    private final Map<String, YamlPlace> keys = new LinkedHashMap<>();
    private final Map<String, YamlPlace> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private YamlMap(YamlPlace place) {
        this.place = place;
    }

    /** A place without keys gives a finding and an empty map. */
    static YamlMap of(YamlPlace place) {
        YamlMap map = new YamlMap(place);
        if (place.node() instanceof MappingNode mapping) {
            mapping.getValue().forEach(map::add);
        } else {
            place.refuse(Problem.NO_KEYS);
        }
        return map;
    }

    private void add(NodeTuple tuple) {
        String name = place.below("", tuple.getKeyNode()).text();
        YamlPlace key = place.below(name, tuple.getKeyNode());
        YamlPlace first = keys.putIfAbsent(name, key);
        if (first == null) {
            values.put(name, place.below(name, tuple.getValueNode()));
        } else {
            key.refuse(Problem.KEY_STANDS_TWICE, first.line());
        }
    }

    /** Reads the value of a key. If the key is missing, there is a finding, and the fallback is used. */
    public <T> T required(String name, Function<YamlPlace, T> read, T fallback) {
        Optional<YamlPlace> value = optional(name);
        if (value.isEmpty() && place.node() instanceof MappingNode) {
            place.refuse(Problem.MISSING_KEY, name);
        }
        return value.map(read).orElse(fallback);
    }

    public String text(String name) {
        return required(name, YamlPlace::text, "");
    }

    public int number(String name, int least, int most) {
        return required(name, at -> at.number(least, most), least);
    }

    public Optional<YamlPlace> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name));
    }

    /** All keys, if the office chooses them itself; then no key is unknown. */
    public Map<String, YamlPlace> all() {
        asked.addAll(values.keySet());
        return values;
    }

    public YamlPlace place() {
        return place;
    }

    /** Refuses each key that nobody has asked for; called last. */
    public void refuseUnknownKeys() {
        keys.forEach((name, key) -> {
            if (!asked.contains(name)) {
                refuseUnknown(name, key);
            }
        });
    }

    private void refuseUnknown(String name, YamlPlace key) {
        String allowed = String.join(", ", asked);
        Nearest.to(name, asked)
                .ifPresentOrElse(
                        near -> key.refuse(Problem.UNKNOWN_KEY_NEAR, allowed, near),
                        () -> key.refuse(Problem.UNKNOWN_KEY, allowed));
    }
}
