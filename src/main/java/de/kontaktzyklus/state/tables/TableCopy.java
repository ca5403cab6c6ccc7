package de.kontaktzyklus.state.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Copies all rows of a state into the empty tables of another one with the same schema version, between any of the
 * databases. Parents go before their children. Part of the caller's transactions.
 */
public final class TableCopy {

    /** Which node has which job now; in another state it means nothing. */
    private static final String CLAIMS = "job_claim";

    private static final String AUDIT = "audit_";

    private static final int PORTION = 500;

    private final Handle sqlite;

    /** @param sqlite one of the two sides; says which tables there are */
    public TableCopy(Handle sqlite) {
        this.sqlite = sqlite;
    }

    /** Returns how many rows there are of each table now. */
    public void copy(Handle from, Handle to) {
        for (String table : tables()) {
            try {
                copy(table, from.getConnection(), to.getConnection());
            } catch (SQLException failed) {
                throw new IllegalStateException("The table " + table + " cannot be copied", failed);
            }
        }
    }

    /** Deletes all rows of these tables. */
    public void empty(Handle state, List<String> tables) {
        tables.forEach(table -> state.execute("DELETE FROM " + table));
    }

    /** Whether no table has a row; that the program was started leaves one in the audit, which means nothing. */
    public boolean isEmpty(Handle state) {
        return tables().stream()
                .filter(table -> !table.startsWith(AUDIT))
                .allMatch(table -> state.createQuery("SELECT count(*) FROM " + table)
                                .mapTo(Long.class)
                                .one()
                        == 0);
    }

    /** Parents first. */
    private List<String> tables() {
        List<String> missing = new ArrayList<>(sqlite.createQuery("""
                        SELECT name FROM sqlite_master
                        WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'schema_history'
                          AND name <> :claims
                        ORDER BY name""")
                .bind("claims", CLAIMS)
                .mapTo(String.class)
                .list());
        List<String> sorted = new ArrayList<>();
        while (!missing.isEmpty()) {
            List<String> next = missing.stream()
                    .filter(table -> Collections.disjoint(parents(table), missing))
                    .toList();
            sorted.addAll(next);
            missing.removeAll(next);
        }
        return sorted;
    }

    private List<String> parents(String table) {
        return sqlite.createQuery("SELECT \"table\" FROM pragma_foreign_key_list(:table)")
                .bind("table", table)
                .mapTo(String.class)
                .list();
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException {
        try (Statement select = from.createStatement()) {
            select.setFetchSize(PORTION);
            try (ResultSet rows = select.executeQuery("SELECT * FROM " + table)) {
                insert(table, rows, to);
            }
        }
    }

    private static void insert(String table, ResultSet rows, Connection to) throws SQLException {
        List<String> columns = columns(rows);
        String insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement into = to.prepareStatement(insert)) {
            int waiting = 0;
            while (rows.next()) {
                for (int column = 1; column <= columns.size(); column++) {
                    into.setObject(column, rows.getObject(column));
                }
                into.addBatch();
                waiting++;
                if (waiting == PORTION) {
                    into.executeBatch();
                    waiting = 0;
                }
            }
            into.executeBatch();
        }
    }

    private static List<String> columns(ResultSet rows) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            columns.add(rows.getMetaData().getColumnName(column));
        }
        return columns;
    }
}
