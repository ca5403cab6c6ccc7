package de.kontaktzyklus.state.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** Makes SQLite refuse every write. */
public final class LookOnly implements JdbiPlugin {

    @Override
    public Connection customizeConnection(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        return connection;
    }
}
