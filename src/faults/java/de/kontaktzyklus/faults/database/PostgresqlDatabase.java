package de.kontaktzyklus.faults.database;

import de.kontaktzyklus.state.database.StateServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A database of its own on a server. */
public record PostgresqlDatabase(PostgresqlServer on, String name) implements OfficeDatabase {

    private static final int CONNECTIONS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Short leases, so that another program soon gets what a dead one has claimed. */
    @Override
    public Map<String, String> settings() {
        return Map.of(
                "state.database-url",
                on.url(name),
                "state.user",
                PostgresqlServer.USER,
                "state.job-lease",
                "5s",
                "smtp.lease",
                "10s");
    }

    @Override
    public Optional<StateServer> server() {
        return Optional.of(new StateServer(on.url(name), PostgresqlServer.USER, "", CONNECTIONS, PATIENCE));
    }

    @Override
    public Connection connect() throws SQLException {
        return on.connect(name);
    }

    /** Each page is read and its checksum looked at, each index compared with its table. */
    @Override
    public Books books() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS amcheck");
            BookReader reader = new BookReader(connection);
            List<String> faults = new ArrayList<>(reader.texts("""
                    SELECT relname || ': ' || msg FROM pg_class, LATERAL verify_heapam(oid)
                    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"""));
            reader.texts("""
                    SELECT bt_index_check(indexrelid, true)::text FROM pg_index
                    WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)""");
            Books books = reader.books(faults);
            for (Books.KeptExport export : books.exports()) {
                if (!isKeptWhole(reader, export)) {
                    faults.add("the content of " + export.archived() + " is not what was taken");
                }
            }
            return books.with(faults);
        }
    }

    /** In pieces of one gzip stream, for nodes that do not have the file. */
    private static boolean isKeptWhole(BookReader reader, Books.KeptExport export) throws SQLException {
        byte[] packed = reader.joined(
                "SELECT content FROM export_content WHERE sha256 = '" + export.sha256() + "' ORDER BY part");
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Sha256.of(content.readAllBytes()).equals(export.sha256());
        } catch (IOException damaged) {
            return false;
        }
    }

    @Override
    public Books glance() throws SQLException {
        try (Connection connection = connect()) {
            return new BookReader(connection).books(List.of());
        }
    }

    @Override
    public OfficeDatabase copyFor(Path otherState) throws SQLException {
        return on.copyOf(this);
    }

    @Override
    public boolean disturb(Duration length) throws SQLException {
        return cutOne();
    }

    /** A connection that is at work, if there is any; false if there is none at all. */
    public boolean cutOne() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("""
                            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                            WHERE datname = current_database() AND application_name = 'kontaktzyklus'
                            ORDER BY state = 'idle', random() LIMIT 1""").next();
        }
    }

    @Override
    public void discard() throws SQLException {
        on.drop(this);
    }
}
