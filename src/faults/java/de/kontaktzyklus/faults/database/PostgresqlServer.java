package de.kontaktzyklus.faults.database;

import de.kontaktzyklus.nodes.DatabaseServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server with a database for each office. It can be stopped hard, and started again as it was. */
public final class PostgresqlServer implements AutoCloseable {

    public static final String USER = DatabaseServer.USER;

    private final DatabaseServer server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresqlServer(DatabaseServer server) {
        this.server = server;
    }

    /**
     * Starts an empty one.
     *
     * @param data where its data lies; is made
     */
    public static PostgresqlServer start(Path data) throws IOException {
        return new PostgresqlServer(DatabaseServer.start(data));
    }

    public String url(String database) {
        return server.url(database);
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, "");
    }

    public PostgresqlDatabase newDatabase() throws SQLException {
        return create("");
    }

    /** Nobody may be connected with the other one. */
    public PostgresqlDatabase copyOf(PostgresqlDatabase other) throws SQLException {
        return create(" TEMPLATE " + other.name());
    }

    private PostgresqlDatabase create(String how) throws SQLException {
        String name = "office" + databases.incrementAndGet();
        try (Connection connection = connect(USER);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + how);
        }
        return new PostgresqlDatabase(this, name);
    }

    public void drop(PostgresqlDatabase unwanted) throws SQLException {
        try (Connection connection = connect(USER);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + unwanted.name() + " WITH (FORCE)");
        }
    }

    /** Nobody is waited for and nothing tidied up; the next start recovers from the log. */
    public void stopHard() throws IOException, InterruptedException {
        server.stopHard();
    }

    /** With the same data, on the same port. */
    public void startAgain() throws IOException {
        server.startAgain();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
