package de.kontaktzyklus.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server with all on that keeps its promises. It can be stopped hard, and started again as it was. */
final class PostgresqlServer implements AutoCloseable {

    static final String USER = "postgres";

    private final Path data;
    private final AtomicInteger databases = new AtomicInteger();
    private EmbeddedPostgres server;

    private PostgresqlServer(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    /** @param data where its data lies; is made */
    static PostgresqlServer start(Path data) throws IOException {
        return new PostgresqlServer(data, builder(data).start());
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, "");
    }

    PostgresqlDatabase newDatabase() throws SQLException {
        return create("");
    }

    /** Nobody may be connected with the other one. */
    PostgresqlDatabase copyOf(PostgresqlDatabase other) throws SQLException {
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

    /** SIGQUIT, "immediate": nobody is waited for and nothing tidied up; the next start recovers from the log. */
    void stopHard() throws IOException, InterruptedException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8)
                .get(0);
        new ProcessBuilder("kill", "-QUIT", pid).inheritIO().start().waitFor();
        ProcessHandle.of(Long.parseLong(pid))
                .ifPresent(postmaster -> postmaster.onExit().join());
    }

    /** With the same data, on the same port. The old one, when it lets go of them, complains that it cannot be stopped. */
    void startAgain() throws IOException {
        int port = server.getPort();
        server.close();
        server = builder(data).setPort(port).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
