package de.kontaktzyklus.state.tables;

import de.kontaktzyklus.state.database.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The migrations that a database remembers, compared with those of this program by one query. Flyway compares them,
 * too, but takes longer to start than a short command runs; it is asked only where the two are not the same.
 */
final class MadeMigrations {

    private static final String ALL = "SELECT version, description, type, script, checksum, success FROM %s"
            + Schema.HISTORY
            + " ORDER BY installed_rank";

    /** Its place in a line, counted from zero. */
    private static final int SCRIPT = 3;

    private MadeMigrations() {}

    /**
     * Whether all are made, and no others. False also if they cannot be read: Flyway finds out why.
     *
     * @param schema empty for the one that the connections have
     */
    static boolean areCurrent(DataSource source, Dialect dialect, String schema) {
        try (Connection connection = source.getConnection()) {
            return in(connection, schema).equals(ofProgram(dialect));
        } catch (SQLException unreadable) {
            return false;
        }
    }

    /** A line for each, in the order in which they were made. */
    static List<String> in(Connection connection, String schema) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL.formatted(place(connection, schema)))) {
            while (row.next()) {
                lines.add(String.join(
                        " | ",
                        row.getString("version"),
                        row.getString("description"),
                        row.getString("type"),
                        row.getString("script"),
                        row.getString("checksum"),
                        row.getBoolean("success") ? "made" : "failed"));
            }
        }
        return lines;
    }

    /** That schema alone, as Flyway looks: SQL would also look into others on the path. SQLite has none. */
    private static String place(Connection connection, String schema) throws SQLException {
        String only = schema.isEmpty() ? connection.getSchema() : schema;
        return only == null || only.isEmpty() ? "" : "\"" + only.replace("\"", "\"\"") + "\".";
    }

    static List<String> ofProgram(Dialect dialect) {
        return content(dialect.madeMigrations()).lines().toList();
    }

    /** What each of them does, in the order in which they are made. */
    static List<String> scripts(Dialect dialect) {
        return ofProgram(dialect).stream()
                .map(line -> content(dialect.migration(line.split(" \\| ", -1)[SCRIPT])))
                .toList();
    }

    private static String content(String resource) {
        try (InputStream bytes = MadeMigrations.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(resource + " is not in this package");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
