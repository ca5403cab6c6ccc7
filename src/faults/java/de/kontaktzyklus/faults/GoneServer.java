package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.database.PostgresqlServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** The PostgreSQL server is stopped hard and comes back a minute later, with the same data and on the same port. */
final class GoneServer implements DatabaseTrouble {

    private final PostgresqlServer server;

    GoneServer(PostgresqlServer server) {
        this.server = server;
    }

    @Override
    public String words() {
        return "PostgreSQL stopped hard and gone";
    }

    @Override
    public Duration length() {
        return Duration.ofSeconds(60);
    }

    @Override
    public OfficeFolder office(Bench bench, int smtpPort) throws IOException, SQLException {
        return OfficeFolder.fresh(bench, server.newDatabase(), "gone", smtpPort);
    }

    @Override
    public void begin() throws IOException, InterruptedException {
        server.stopHard();
    }

    @Override
    public void end() throws IOException {
        server.startAgain();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
