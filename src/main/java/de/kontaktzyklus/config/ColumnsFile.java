package de.kontaktzyklus.config;

import de.kontaktzyklus.cases.ExportKind;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code columns.yaml}: other names that the columns of the exports may have. */
public final class ColumnsFile {

    /** Name of the columns file in the configuration folder. */
    public static final String NAME = "columns.yaml";

    private final ExportKind kind;
    private final ColumnNames known;
    private final Map<String, String> titleByName = new HashMap<>();

    private ColumnsFile(ExportKind kind, ColumnNames known) {
        this.kind = kind;
        this.known = known;
        known.titles(kind).forEach(title -> titleByName.put(known.comparable(title), title));
    }

    /**
     * Other names by column, for each kind; kinds and columns that are not in the file have none.
     *
     * @throws ConfigurationException with everything that is wrong with the file, also when it names a column that does
     *     not exist, or one name stands for two columns
     */
    public static Map<ExportKind, Map<String, List<String>>> read(Path file, ColumnNames known) {
        Findings findings = new Findings();
        YamlMap top = YamlPlace.top(file, findings).map();
        Map<ExportKind, Map<String, List<String>>> aliases = new EnumMap<>(ExportKind.class);
        for (ExportKind kind : ExportKind.values()) {
            aliases.put(
                    kind,
                    top.optional(kind.key())
                            .map(place -> new ColumnsFile(kind, known).columns(place.map()))
                            .orElse(Map.of()));
        }
        top.refuseUnknownKeys();
        findings.throwIfAny();
        return aliases;
    }

    private Map<String, List<String>> columns(YamlMap map) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        map.all().forEach((column, names) -> {
            String title = titleByName.get(known.comparable(column));
            if (title == null) {
                names.refuse(Problem.UNKNOWN_COLUMN, String.join(", ", known.titles(kind)));
            } else {
                columns.put(title, names(title, names));
            }
        });
        return columns;
    }

    private List<String> names(String title, YamlPlace place) {
        return place.list().stream().map(name -> name(title, name)).toList();
    }

    private String name(String title, YamlPlace place) {
        String name = place.text();
        String other = titleByName.putIfAbsent(known.comparable(name), title);
        if (other != null && !other.equals(title)) {
            place.refuse(Problem.NAME_OF_TWO_COLUMNS, other, title);
        }
        return name;
    }
}
