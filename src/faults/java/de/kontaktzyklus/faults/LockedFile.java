package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.database.SqliteDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** Another process holds a lock on the SQLite file, for longer than the program waits for one. */
final class LockedFile implements DatabaseTrouble {

    private Optional<SqliteDatabase> database = Optional.empty();
    private Optional<Connection> other = Optional.empty();

    @Override
    public String words() {
        return "SQLite locked by another process";
    }

    /** The program waits a minute for a lock. */
    @Override
    public Duration length() {
        return Duration.ofSeconds(75);
    }

    @Override
    public OfficeFolder office(Bench bench, int smtpPort) throws IOException, SQLException {
        OfficeFolder office = OfficeFolder.fresh(bench, "locked", smtpPort);
        database = Optional.of(new SqliteDatabase(office.state()));
        return office;
    }

    @Override
    public void begin() throws SQLException {
        Connection connection = database.orElseThrow().connect();
        other = Optional.of(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 30000");
            statement.execute("BEGIN EXCLUSIVE");
        }
    }

    @Override
    public void end() throws SQLException {
        if (other.isPresent()) {
            other.get().close();
        }
    }

    @Override
    public void close() throws SQLException {
        end();
    }
}
