package de.kontaktzyklus.config;

import de.kontaktzyklus.cases.ExportKind;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code columns.yaml}: other names under which columns of the exports may come. */
public final class ColumnsFile {

    /** Name of the columns file in the configuration folder. */
    public static final String NAME = "columns.yaml";

    /** What a header name is compared without (contract, section 1). */
    private static final Pattern IGNORED = Pattern.compile("[\\s_-]+");

    private ColumnsFile() {}

    /**
     * Other names by column, for each kind; kinds and columns that are not in the file have none. Whether the columns exist is
     * the export's own question.
     *
     * @throws ConfigurationException with everything that is wrong with the file, also when one name stands for two columns
     */
    public static Map<ExportKind, Map<String, List<String>>> read(Path file) {
        Findings findings = new Findings();
        YamlMap top = YamlPlace.top(file, findings).map();
        Map<ExportKind, Map<String, List<String>>> aliases = new EnumMap<>(ExportKind.class);
        for (ExportKind kind : ExportKind.values()) {
            aliases.put(kind, top.optional(kind.key()).map(ColumnsFile::columns).orElse(Map.of()));
        }
        top.refuseUnknownKeys();
        findings.throwIfAny();
        return aliases;
    }

    private static Map<String, List<String>> columns(YamlPlace place) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, String> columnByName = new HashMap<>();
        Map<String, YamlPlace> entries = place.map().all();
        entries.keySet().forEach(column -> columnByName.put(comparable(column), column));
        entries.forEach((column, names) -> columns.put(column, names(column, names, columnByName)));
        return columns;
    }

    private static List<String> names(String column, YamlPlace place, Map<String, String> columnByName) {
        return place.list().stream()
                .map(name -> {
                    String other = columnByName.putIfAbsent(comparable(name.text()), column);
                    if (other != null && !other.equals(column)) {
                        name.refuse("stands for both " + other + " and " + column);
                    }
                    return name.text();
                })
                .toList();
    }

    private static String comparable(String name) {
        return IGNORED.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
