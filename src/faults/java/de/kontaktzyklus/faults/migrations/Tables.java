package de.kontaktzyklus.faults.migrations;

import de.kontaktzyklus.faults.bench.Damage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * All that a database holds, as text to be compared.
 *
 * @param schema tables, columns, indexes and constraints, and which migrations were made
 * @param rows of each table, sorted
 */
public record Tables(List<String> schema, Map<String, List<String>> rows) {

    public static final Tables NONE = new Tables(List.of(), Map.of());

    private static final String WAITING = "audit_waiting";

    private static final List<String> SQLITE = List.of(
            "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name",
            "SELECT * FROM pragma_integrity_check", "SELECT * FROM pragma_foreign_key_check");

    private static final String POSTGRESQL_COLUMNS = """
            SELECT table_name, column_name, ordinal_position, column_default, is_nullable,
              data_type, collation_name, is_identity
            FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 3""";

    private static final String POSTGRESQL_CONSTRAINTS = """
            SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2""";

    private static final List<String> POSTGRESQL = List.of(
            POSTGRESQL_COLUMNS,
            "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
            POSTGRESQL_CONSTRAINTS);

    private static final String MIGRATIONS =
            "SELECT installed_rank, version, description, script, checksum, success FROM schema_history ORDER BY 1";

    public static Tables of(Connection connection) throws SQLException {
        boolean isSqlite = connection.getMetaData().getURL().startsWith("jdbc:sqlite");
        List<String> schema = new ArrayList<>();
        for (String query : isSqlite ? SQLITE : POSTGRESQL) {
            schema.addAll(read(connection, query));
        }
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : read(
                connection,
                isSqlite
                        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                        : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            rows.put(table, sorted(read(connection, "SELECT * FROM " + table)));
        }
        if (rows.remove("schema_history") != null) {
            schema.addAll(read(connection, MIGRATIONS));
        }
        return new Tables(schema, rows);
    }

    /** The same without one of them. */
    public Tables without(String table) {
        Map<String, List<String>> others = new TreeMap<>(rows);
        others.remove(table);
        return new Tables(schema, others);
    }

    /** How many rows have a text in them. */
    public int naming(String text) {
        return (int) rows.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.contains(text))
                .count();
    }

    /** How many rows there are. */
    public int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** What is there in another way than in the other. */
    public Damage against(Tables expected, String where) {
        List<Damage> found = new ArrayList<>();
        if (!schema.equals(expected.schema)) {
            found.add(Damage.corrupted(1, where + ": other tables: " + schema + " instead of " + expected.schema));
        }
        expected.rows.forEach((table, wanted) -> {
            List<String> missing = new ArrayList<>(wanted);
            List<String> more = new ArrayList<>(rows.getOrDefault(table, List.of()));
            rows.getOrDefault(table, List.of()).forEach(missing::remove);
            wanted.forEach(more::remove);
            found.add(Damage.lost(missing.size(), where + ": rows of " + table + ": " + missing));
            found.add(Damage.doubled(more.size(), where + ": rows of " + table + ": " + more));
        });
        return Damage.sum(found);
    }

    /**
     * The same when work was done since: migrations made once, tables the same, and of each kind as many rows as there
     * were, but of those that a day of work replaces.
     */
    public Damage stillHolding(Tables earlier, String where) {
        List<Damage> found = new ArrayList<>();
        if (!schema.equals(earlier.schema)) {
            found.add(Damage.corrupted(1, where + ": other tables: " + schema + " instead of " + earlier.schema));
        }
        earlier.rows.forEach((table, wanted) -> {
            long there = table.equals(WAITING)
                    ? wanted.stream().filter(this::waitsOrIsLinked).count()
                    : rows.getOrDefault(table, List.of()).size();
            found.add(Damage.lost(Math.max(0, wanted.size() - (int) there), where + ": rows of " + table));
        });
        return Damage.sum(found);
    }

    /** What waits for the audit is linked by the next step of the program: then its mail stands in a detail. */
    private boolean waitsOrIsLinked(String waiting) {
        String mail = waiting.split(" \\| ", -1)[1];
        return rows.getOrDefault(WAITING, List.of()).contains(waiting)
                || rows.getOrDefault("audit_detail", List.of()).stream().anyMatch(detail -> detail.contains(mail));
    }

    private static List<String> sorted(List<String> rows) {
        Collections.sort(rows);
        return rows;
    }

    private static List<String> read(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                StringJoiner row = new StringJoiner(" | ");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(text(rows.getObject(column)));
                }
                found.add(row.toString());
            }
        }
        return found;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
