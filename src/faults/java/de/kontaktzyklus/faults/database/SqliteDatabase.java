package de.kontaktzyklus.faults.database;

import de.kontaktzyklus.state.database.StateServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file in the state folder. */
public record SqliteDatabase(Path state) implements OfficeDatabase {

    public Path file() {
        return state.resolve("kontaktzyklus.db");
    }

    /** Never makes the file: that is the program's to do. */
    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:" + file() + "?mode=rw");
    }

    @Override
    public Optional<StateServer> server() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public Books books() throws SQLException {
        try (Connection connection = connect()) {
            BookReader reader = new BookReader(connection);
            List<String> faults = new ArrayList<>(reader.texts("PRAGMA integrity_check"));
            faults.remove("ok");
            faults.addAll(reader.texts("PRAGMA foreign_key_check"));
            return reader.books(faults);
        }
    }

    @Override
    public Books glance() throws SQLException {
        try (Connection connection = connect()) {
            return new BookReader(connection).books(List.of());
        }
    }

    /** It lies in the folder that was copied. */
    @Override
    public OfficeDatabase copyFor(Path otherState) {
        return new SqliteDatabase(otherState);
    }

    @Override
    public boolean disturb(Duration length) throws SQLException, InterruptedException {
        if (!Files.exists(file())) {
            return false;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            Thread.sleep(length.toMillis());
        }
        return true;
    }

    @Override
    public void discard() {
        // It goes with the folder.
    }
}
