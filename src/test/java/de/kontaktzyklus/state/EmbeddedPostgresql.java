package de.kontaktzyklus.state;

import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.ports.HeldPort;
import de.kontaktzyklus.state.database.StateServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * A real PostgreSQL server, started at the first question and shared by all tests of a run. Odd on purpose: it sorts as
 * Turkish does, stands in a zone 12:45 hours ahead, and acknowledges commits before they are on disk unless told
 * otherwise. Nothing waits for the disk: the machine does not fail during a run of tests.
 */
public final class EmbeddedPostgresql implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String EMPTY_TABLES = "empty_tables";

    private final HeldPort port;
    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();
    private boolean hasEmptyTables;

    private EmbeddedPostgresql(HeldPort port, EmbeddedPostgres server) {
        this.port = port;
        this.server = server;
    }

    /** The one of this run of tests; it stops with the run. */
    public static EmbeddedPostgresql of(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(
                        EmbeddedPostgresql.class, none -> EmbeddedPostgresql.start(), EmbeddedPostgresql.class);
    }

    static EmbeddedPostgresql start() {
        HeldPort port = new HeldPort();
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPort(port.number())
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "tr-TR")
                    .setServerConfig("timezone", "Pacific/Chatham")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("fsync", "off")
                    .start();
            return new EmbeddedPostgresql(port, server);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A new database without any tables. */
    public StateServer newDatabase() {
        String name = "office" + databases.incrementAndGet();
        execute(USER, "CREATE DATABASE " + name);
        return database(name);
    }

    /** A new database with the tables of the program, in which nothing is. */
    synchronized StateServer newDatabaseWithEmptyTables() {
        if (!hasEmptyTables) {
            execute(USER, "CREATE DATABASE " + EMPTY_TABLES);
            makeTables(database(EMPTY_TABLES));
            hasEmptyTables = true;
        }
        String name = "office" + databases.incrementAndGet();
        execute(USER, "CREATE DATABASE " + name + " TEMPLATE " + EMPTY_TABLES);
        return database(name);
    }

    /** A new database with all that is in another one, to which nobody is connected. */
    StateServer copyOf(StateServer other) {
        String name = "office" + databases.incrementAndGet();
        execute(USER, "CREATE DATABASE " + name + " TEMPLATE " + other.url().replaceFirst(".*/", ""));
        return database(name);
    }

    private static void makeTables(StateServer database) {
        try {
            Path directory = Files.createTempDirectory("empty-state");
            new StatePlace(directory, Optional.of(database), Origin.UNKNOWN)
                    .open()
                    .close();
            FreshState.delete(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    StateServer database(String name) {
        return new StateServer(
                server.getJdbcUrl(USER, name).replaceAll("\\?.*", ""), USER, "", 5, Duration.ofSeconds(30));
    }

    private void execute(String database, String... statements) {
        execute(database(database), statements);
    }

    static void execute(StateServer database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of all rows. */
    public static List<String> read(StateServer database, String query) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection connect(StateServer database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    @Override
    public void close() throws IOException {
        server.close();
        port.close();
    }
}
