package de.kontaktzyklus.faults.migrations;

import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.DatabaseKind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The way from an older version of the tables to the latest, when nothing disturbs it.
 *
 * @param version from which; 0: from nothing
 * @param trace its statements
 * @param before what was there
 * @param after what is there when it is done
 */
public record Upgrade(int version, OldState older, List<String> trace, Tables before, Tables after) {

    private static final List<String> HARMLESS =
            List.of("SELECT", "/*NO LOAD BALANCE*/ SELECT", "SHOW", "SET ", "setAutoCommit");

    /** From each version there was, filled with rows of its time, and from nothing. */
    public static List<Upgrade> all(Bench bench, DatabaseKind kind)
            throws IOException, InterruptedException, SQLException {
        List<Upgrade> upgrades = new ArrayList<>();
        OldState older = OldState.none(bench, kind);
        Upgrade upgrade = from(0, older);
        while (!upgrade.isEmpty()) {
            upgrades.add(upgrade);
            older = older.copy();
            older.beginUpdate(upgrade.statements());
            RowsOfThen.insertInto(older, upgrades.size());
            upgrade = from(upgrades.size(), older);
        }
        return upgrades;
    }

    private static Upgrade from(int version, OldState older) throws IOException, InterruptedException, SQLException {
        OldState copy = older.copy();
        Tables before = version == 0 ? Tables.NONE : copy.tables();
        List<String> trace = copy.beginUpdate(0);
        copy.bringUpToDate();
        Tables after = copy.tables();
        copy.discard();
        return new Upgrade(version, older, trace, before, after);
    }

    /** Whether there is no later version. */
    private boolean isEmpty() {
        return trace.stream().noneMatch(Upgrade::isEntry);
    }

    /** Until the first migration is committed: where a later one ends is the matter of the next version. */
    private int statements() {
        int entry = first(0, Upgrade::isEntry);
        return 1 + first(entry, "commit"::equals);
    }

    private int first(int begin, Predicate<String> wanted) {
        return IntStream.range(begin, trace.size())
                .filter(each -> wanted.test(trace.get(each)))
                .findFirst()
                .orElseThrow();
    }

    /** The numbers of the statements after which something may have changed. */
    public List<Integer> deaths() {
        return IntStream.rangeClosed(1, statements())
                .filter(each -> HARMLESS.stream().noneMatch(trace.get(each - 1)::startsWith))
                .boxed()
                .toList();
    }

    /** No row may be missing; nor may there be none by mistake. */
    public Damage damage() {
        List<Damage> found = new ArrayList<>();
        before.rows().forEach((table, rows) -> {
            int there = after.rows().getOrDefault(table, List.of()).size();
            found.add(Damage.lost(Math.max(0, rows.size() - there), "rows of " + table + ", undisturbed"));
        });
        before.rows()
                .forEach((table, rows) -> found.add(Damage.lost(
                        rows.isEmpty() ? 1 : 0, "V%d has no rows of %s to lose".formatted(version, table))));
        return Damage.sum(found);
    }

    private static boolean isEntry(String statement) {
        return statement.startsWith("INSERT INTO") && statement.contains("schema_history");
    }
}
