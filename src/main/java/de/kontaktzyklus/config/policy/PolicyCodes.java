package de.kontaktzyklus.config.policy;

import de.kontaktzyklus.assessment.policy.CodeTable;
import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.YamlMap;
import de.kontaktzyklus.config.YamlPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Reads a code table of the policy: code, label if it differs, and aliases. */
final class PolicyCodes {

    private final List<Code> codes = new ArrayList<>();

    /** A table with at least one code. */
    static CodeTable table(YamlPlace place) {
        return table(place, (map, code) -> {});
    }

    /**
     * A table with at least one code.
     *
     * @param more reads what else belongs to a code
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
            place.refuse(Problem.NO_ENTRY);
        }
        return reader.table();
    }

    /** Adds the code under the given key, with label and aliases, unless an earlier code has the same name. */
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
            place.refuse(Problem.CODE_STANDS_TWICE, code.code());
        } else {
            addUnlessItClashes(code, place);
        }
    }

    private void addUnlessItClashes(Code code, YamlPlace place) {
        CodeTable earlier = table();
        Optional<String> taken =
                names(code).filter(name -> earlier.find(name).isPresent()).findFirst();
        if (taken.isEmpty()) {
            codes.add(code);
        } else {
            String other = earlier.find(taken.get()).orElseThrow().code();
            place.refuse(Problem.NAME_OF_TWO_CODES, taken.get(), other, code.code());
        }
    }

    private static Stream<String> names(Code code) {
        return Stream.concat(Stream.of(code.code(), code.label()), code.aliases().stream());
    }
}
