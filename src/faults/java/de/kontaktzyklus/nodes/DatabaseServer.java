package de.kontaktzyklus.nodes;

import de.kontaktzyklus.ports.HeldPort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real PostgreSQL server with all on that keeps its promises. It can be stopped hard, and started again as it was.
 */
public final class DatabaseServer implements AutoCloseable {

    public static final String USER = "postgres";

    private final Path data;
    private final HeldPort port;
    private EmbeddedPostgres server;

    private DatabaseServer(Path data, HeldPort port, EmbeddedPostgres server) {
        this.data = data;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts one on a port of its own.
     *
     * @param data where its data lies; is made
     */
    public static DatabaseServer start(Path data) throws IOException {
        HeldPort port = new HeldPort();
        try {
            return new DatabaseServer(data, port, builder(data, port).start());
        } catch (IOException notStarted) {
            port.close();
            throw notStarted;
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data, HeldPort port) {
        return EmbeddedPostgres.builder()
                .setPort(port.number())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /** SIGQUIT, "immediate": nobody is waited for and nothing tidied up; the next start recovers from the log. */
    public void stopHard() throws IOException, InterruptedException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8)
                .get(0);
        new ProcessBuilder("kill", "-QUIT", pid).inheritIO().start().waitFor();
        ProcessHandle.of(Long.parseLong(pid))
                .ifPresent(postmaster -> postmaster.onExit().join());
    }

    /**
     * With the same data, on the same port. The old one, when it lets go of them, complains that it cannot be stopped.
     */
    public void startAgain() throws IOException {
        server.close();
        server = builder(data, port).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        port.close();
    }
}
