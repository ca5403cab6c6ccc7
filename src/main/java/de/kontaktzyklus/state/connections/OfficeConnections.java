package de.kontaktzyklus.state.connections;

import de.kontaktzyklus.state.database.PostgresqlPool;
import de.kontaktzyklus.state.database.StateServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Connections out of a pool that several offices share, each set to the schema of one office while it has it. An office
 * has a part of them at most, so that one that hangs does not stop the others.
 */
final class OfficeConnections {

    /** The part of an office, and what it needs at least: one to work with, one to renew a lease meanwhile. */
    private static final int PART = 4;

    private static final int LEAST = 2;

    private final DataSource pool;
    private final String schema;
    private final Semaphore free;

    private OfficeConnections(DataSource pool, StateServer server) {
        this.pool = pool;
        this.schema = server.schema();
        this.free = new Semaphore(Math.max(LEAST, server.connections() / PART));
    }

    static DataSource of(DataSource pool, StateServer server) {
        OfficeConnections connections = new OfficeConnections(pool, server);
        return (DataSource) Proxy.newProxyInstance(
                OfficeConnections.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return connections.take();
                    }
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                });
    }

    private Connection take() throws SQLException {
        await();
        try {
            Connection connection = pool.getConnection();
            try {
                connection.setSchema(schema);
                return new GivenBack(connection, free::release).proxy();
            } catch (SQLException | RuntimeException broken) {
                try (connection) {
                    throw broken;
                }
            }
        } catch (SQLException | RuntimeException none) {
            free.release();
            throw none;
        }
    }

    private void await() throws SQLException {
        try {
            if (!free.tryAcquire(PostgresqlPool.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("The office has no connection left");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Stopped while waiting for a connection", stop);
        }
    }
}
