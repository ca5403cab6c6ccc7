package de.kontaktzyklus.state;

import com.zaxxer.hikari.HikariDataSource;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.FirstContact;
import de.kontaktzyklus.state.database.PostgresqlPool;
import de.kontaktzyklus.state.database.StateFolder;
import de.kontaktzyklus.state.database.StateServer;
import de.kontaktzyklus.state.tables.Schema;
import de.kontaktzyklus.state.tables.StateVersionException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The state in a PostgreSQL database; any number of nodes may open it. */
final class PostgresqlState {

    private PostgresqlState() {}

    /** The migrations run under a lock of the database, so that if two nodes start at once, one waits for the other. */
    static StateDatabase open(Path directory, StateServer server) {
        StateFolder folder = new StateFolder(directory);
        folder.create();
        FirstContact.of(server).waitFor(server.patience());
        HikariDataSource pool = PostgresqlPool.writable(server);
        return orClosed(pool, () -> {
            Schema.of(pool, Dialect.POSTGRESQL).bringUpToDate();
            return new StateDatabase(folder, Dialect.POSTGRESQL, pool, pool::close);
        });
    }

    static StateDatabase openBeside(Path directory, StateServer server) {
        FirstContact.of(server).now();
        HikariDataSource pool = PostgresqlPool.writable(server);
        return orClosed(pool, () -> {
            Schema schema = Schema.of(pool, Dialect.POSTGRESQL);
            if (schema.isMissing()) {
                throw new StateVersionException("There is no state in " + server.url() + " yet");
            }
            return current(directory, schema, pool);
        });
    }

    static StateDatabase view(Path directory, StateServer server) {
        FirstContact.of(server).now();
        HikariDataSource pool = PostgresqlPool.readOnly(server);
        return orClosed(pool, () -> {
            Schema schema = Schema.of(pool, Dialect.POSTGRESQL);
            if (schema.isMissing()) {
                pool.close();
                return SqliteState.emptyView(new StateFolder(directory));
            }
            return current(directory, schema, pool);
        });
    }

    private static StateDatabase current(Path directory, Schema schema, HikariDataSource pool) {
        schema.requireCurrent();
        return new StateDatabase(new StateFolder(directory), Dialect.POSTGRESQL, pool, pool::close);
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
