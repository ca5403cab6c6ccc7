package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.portrait.Portrait.MatchRate;
import de.kontaktzyklus.export.records.SourceRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys by which the newest files refer to each other: what is there is kept while the files are read, and what is
 * named is counted. Files that are referred to are read before those that refer to them.
 */
final class Keys {

    /** Which column defines a key. */
    private static final Map<Column, ExportKind> DEFINED = Map.of(
            Column.TEAM_ID, ExportKind.TEAMS,
            Column.WORKER_ID, ExportKind.CASEWORKERS,
            Column.CUSTOMER, ExportKind.CASES);

    /** Which column names one of which kind. */
    private static final Map<Column, ExportKind> NAMED = new EnumMap<>(Map.of(
            Column.WORKER_TEAM, ExportKind.TEAMS,
            Column.CASEWORKER, ExportKind.CASEWORKERS,
            Column.TEAM, ExportKind.TEAMS,
            Column.CONTACT_CUSTOMER, ExportKind.CASES,
            Column.CONTACT_CASEWORKER, ExportKind.CASEWORKERS,
            Column.TIME_CASEWORKER, ExportKind.CASEWORKERS));

    private final Pattern customerNumber;
    private final Map<ExportKind, Set<String>> defined = new EnumMap<>(ExportKind.class);
    private final Map<Column, int[]> named = new EnumMap<>(Column.class);

    /** @param customerNumber what a customer number looks like */
    Keys(Pattern customerNumber) {
        this.customerNumber = customerNumber;
    }

    /** Whether a column defines or names a key. */
    static boolean isKey(Column column) {
        return DEFINED.containsKey(column) || NAMED.containsKey(column);
    }

    void look(SourceRow row, Column column) {
        String key = row.text(column);
        boolean isNoNumber = column.isCustomer() && !customerNumber.matcher(key).matches();
        if (key.isEmpty() || isNoNumber) {
            return;
        }
        ExportKind of = DEFINED.get(column);
        if (of != null) {
            defined.computeIfAbsent(of, none -> new HashSet<>()).add(key);
        }
        ExportKind in = NAMED.get(column);
        if (in != null) {
            int[] counts = named.computeIfAbsent(column, none -> new int[2]);
            counts[0]++;
            counts[1] += of(in).contains(key) ? 1 : 0;
        }
    }

    /** The keys of a kind that were read so far. */
    Set<String> of(ExportKind kind) {
        return defined.getOrDefault(kind, Set.of());
    }

    /** Of the columns whose counterpart was read. */
    List<MatchRate> rates() {
        List<MatchRate> rates = new ArrayList<>();
        named.forEach((column, counts) -> {
            ExportKind in = NAMED.getOrDefault(column, column.kind());
            if (defined.containsKey(in)) {
                rates.add(new MatchRate(column.kind().key(), column.title(), in.key(), counts[0], counts[1]));
            }
        });
        return List.copyOf(rates);
    }
}
