package de.kontaktzyklus.state.connections;

import com.zaxxer.hikari.HikariDataSource;
import de.kontaktzyklus.state.database.PostgresqlPool;
import de.kontaktzyklus.state.database.StateServer;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The connections of a process to its database servers, for all offices in it: as many as one office may have, however
 * many there are. Each office gets them one after the other, for its own schema.
 */
public final class SharedPools implements AutoCloseable {

    private final Map<String, HikariDataSource> pools = new HashMap<>();

    /** The connections for an office; they stay open when it closes. */
    public synchronized DataSource of(StateServer server) {
        HikariDataSource pool = pools.computeIfAbsent(
                server.url() + " " + server.user(), none -> PostgresqlPool.writable(server.forAll()));
        if (server.connections() > pool.getMaximumPoolSize()) {
            pool.setMaximumPoolSize(server.connections());
        }
        return OfficeConnections.of(pool, server);
    }

    @Override
    public synchronized void close() {
        pools.values().forEach(HikariDataSource::close);
        pools.clear();
    }
}
