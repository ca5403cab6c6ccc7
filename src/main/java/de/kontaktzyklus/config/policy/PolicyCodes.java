package de.kontaktzyklus.config.policy;

import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.assessment.policy.CodeTable;
import de.kontaktzyklus.config.YamlMap;
import de.kontaktzyklus.config.YamlPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads a code table of the policy: code, label where it differs, aliases where there are any. */
final class PolicyCodes {

    private final List<Code> codes = new ArrayList<>();

    /** A table with at least one code. */
    static CodeTable table(YamlPlace place) {
        return table(place, (map, code) -> {});
    }

    /**
     * A table with at least one code.
     *
     * @param more reads what else stands with a code
     */
    static CodeTable table(YamlPlace place, BiConsumer<YamlMap, Code> more) {
        PolicyCodes reader = new PolicyCodes();
        List<YamlPlace> entries = place.list();
        for (YamlPlace entry : entries) {
            YamlMap map = entry.map();
            more.accept(map, reader.read(map, "code"));
            map.refuseUnknownKeys();
        }
        if (entries.isEmpty()) {
            place.refuse("needs at least one entry");
        }
        return reader.table();
    }

    /** Adds the code that stands under the given key, with label and aliases, unless it clashes with one before. */
    Code read(YamlMap map, String key) {
        String text = map.text(key);
        Code code = new Code(
                text,
                map.optional("label").map(YamlPlace::text).orElse(text),
                map.optional("aliases").stream()
                        .flatMap(place -> place.list().stream())
                        .map(YamlPlace::text)
                        .toList());
        add(code, map.place());
        return code;
    }

    CodeTable table() {
        return new CodeTable(codes);
    }

    private void add(Code code, YamlPlace place) {
        boolean known = codes.stream().anyMatch(earlier -> earlier.code().equals(code.code()));
        if (known) {
            place.refuse("is a second entry with the code " + code.code());
            return;
        }
        codes.add(code);
        try {
            table();
        } catch (IllegalArgumentException e) {
            codes.remove(code);
            place.refuse("clashes with an earlier entry: " + e.getMessage());
        }
    }
}
