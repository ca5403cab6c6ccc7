package de.kontaktzyklus.export;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.text.HeaderName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the office writes its exports (docs/operations.md, What an export may look like).
 *
 * @param aliases other header names of a column, by kind and by its own name
 * @param limits what a file may not exceed
 * @param values how values are written
 * @param language of reports and messages: German or English
 */
public record ExportFormat(
        Map<ExportKind, Map<String, List<String>>> aliases, FormatLimits limits, ValueRules values, Locale language) {

    /** @throws IllegalArgumentException when an alias belongs to no column of its kind, or to two */
    public ExportFormat {
        for (ExportKind kind : ExportKind.values()) {
            columnsByName(kind, aliases.getOrDefault(kind, Map.of()));
        }
    }

    /** The column a header name stands for, by its normal form. */
    public Map<String, Column> columnsByName(ExportKind kind) {
        return columnsByName(kind, aliases.getOrDefault(kind, Map.of()));
    }

    private static Map<String, Column> columnsByName(ExportKind kind, Map<String, List<String>> aliases) {
        Map<String, Column> byName = new HashMap<>();
        Column.of(kind).forEach(column -> put(byName, column.title(), column));
        aliases.forEach((title, others) -> {
            Column column = byName.get(HeaderName.normal(title));
            if (column == null) {
                throw new IllegalArgumentException("No column of " + kind.key() + " is called \"" + title + "\"");
            }
            others.forEach(alias -> put(byName, alias, column));
        });
        return byName;
    }

    private static void put(Map<String, Column> byName, String name, Column column) {
        Column other = byName.putIfAbsent(HeaderName.normal(name), column);
        if (other != null && other != column) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" stands for both " + other.title() + " and " + column.title());
        }
    }
}
