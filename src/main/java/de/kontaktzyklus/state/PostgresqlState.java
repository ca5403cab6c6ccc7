package de.kontaktzyklus.state;

import com.zaxxer.hikari.HikariDataSource;
import de.kontaktzyklus.state.StateLook.Obstacle;
import de.kontaktzyklus.state.connections.SharedPools;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.FirstContact;
import de.kontaktzyklus.state.database.OwnSchema;
import de.kontaktzyklus.state.database.PostgresqlPool;
import de.kontaktzyklus.state.database.StateFolder;
import de.kontaktzyklus.state.database.StateServer;
import de.kontaktzyklus.state.tables.Schema;
import de.kontaktzyklus.state.tables.StateVersionException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The state in a PostgreSQL database; any number of nodes may open it. */
final class PostgresqlState {

    /** As the server writes the number of a version. */
    private static final int OLDEST = 130_000;

    /** The settings of this very connection say nothing: it reads only. A schema of our own may still be made. */
    private static final String OBSTACLES = """
            SELECT current_setting('server_version') AS version,
              current_setting('server_version_num')::int AS number,
              pg_is_in_recovery() OR (SELECT reset_val = 'on' FROM pg_settings
                WHERE name = 'default_transaction_read_only') AS follows,
              coalesce(has_schema_privilege(current_schema(), 'CREATE'),
                %s AND has_database_privilege(current_database(), 'CREATE'))
                AND coalesce(has_table_privilege(to_regclass('schema_history'), 'INSERT'), true) AS may_write
            """;

    private PostgresqlState() {}

    /** The migrations run under a lock of the database, so that if two nodes start at once, one waits for the other. */
    static StateDatabase open(Path directory, StateServer server) {
        StateFolder folder = new StateFolder(directory);
        folder.create();
        FirstContact.of(server).waitFor(server.patience());
        OwnSchema.make(server);
        HikariDataSource pool = PostgresqlPool.writable(server);
        return orClosed(pool, () -> current(folder, server, pool, pool::close));
    }

    /**
     * The same for one of several offices in a process, on connections that they share. It is tried once: whoever
     * starts them all comes again. An office without a schema of its own shares nothing.
     */
    static StateDatabase openAmong(SharedPools pools, Path directory, StateServer server) {
        if (server.schema().isEmpty()) {
            return open(directory, server.waiting(Duration.ZERO));
        }
        StateFolder folder = new StateFolder(directory);
        folder.create();
        FirstContact.of(server).now();
        OwnSchema.make(server);
        return current(folder, server, pools.of(server), () -> {});
    }

    private static StateDatabase current(StateFolder folder, StateServer server, DataSource pool, Runnable release) {
        Schema.of(pool, Dialect.POSTGRESQL, server.schema()).bringUpToDate();
        return new StateDatabase(folder, Dialect.POSTGRESQL, pool::getConnection, release);
    }

    static StateDatabase openBeside(Path directory, StateServer server) {
        FirstContact.of(server).now();
        HikariDataSource pool = PostgresqlPool.writable(server);
        return orClosed(pool, () -> {
            Schema schema = Schema.of(pool, Dialect.POSTGRESQL, server.schema());
            if (schema.isMissing()) {
                throw new StateVersionException(
                        StateVersionException.Found.NOTHING, "There is no state in " + server.address() + " yet");
            }
            return current(directory, schema, pool);
        });
    }

    static StateDatabase view(Path directory, StateServer server) {
        FirstContact.of(server).now();
        HikariDataSource pool = PostgresqlPool.readOnly(server);
        return orClosed(pool, () -> {
            Schema schema = Schema.of(pool, Dialect.POSTGRESQL, server.schema());
            if (schema.isMissing()) {
                pool.close();
                return SqliteState.emptyView(new StateFolder(directory));
            }
            return current(directory, schema, pool);
        });
    }

    /** The pool tells neither user nor password; it closes at once. */
    static StateLook look(StateServer server) {
        FirstContact.of(server).now();
        try (HikariDataSource pool = PostgresqlPool.readOnly(server);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        OBSTACLES.formatted(!server.schema().isEmpty()))) {
            row.next();
            return new StateLook(
                    "PostgreSQL",
                    row.getString("version"),
                    Schema.of(pool, Dialect.POSTGRESQL, server.schema()).tables(),
                    obstacle(row));
        } catch (SQLException failed) {
            throw new IllegalStateException("The state cannot be looked at: " + failed.getMessage(), failed);
        }
    }

    private static Optional<Obstacle> obstacle(ResultSet row) throws SQLException {
        if (row.getInt("number") < OLDEST) {
            return Optional.of(Obstacle.TOO_OLD);
        }
        if (row.getBoolean("follows")) {
            return Optional.of(Obstacle.READ_ONLY);
        }
        return row.getBoolean("may_write") ? Optional.empty() : Optional.of(Obstacle.NO_RIGHT);
    }

    private static StateDatabase current(Path directory, Schema schema, HikariDataSource pool) {
        schema.requireCurrent();
        return new StateDatabase(new StateFolder(directory), Dialect.POSTGRESQL, pool::getConnection, pool::close);
    }

    private static StateDatabase orClosed(HikariDataSource pool, Supplier<StateDatabase> opening) {
        try {
            return opening.get();
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }
}
