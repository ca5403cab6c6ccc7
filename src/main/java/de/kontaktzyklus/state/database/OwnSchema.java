package de.kontaktzyklus.state.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The schema of an office in a database that several share; made when it is needed first. */
public final class OwnSchema {

    private final StateServer server;

    private OwnSchema(StateServer server) {
        this.server = server;
    }

    /**
     * Makes it if it is not there. Who owns an existing one does not matter, as long as the user may make tables in it.
     *
     * @throws StateUnreachableException if the user may not make schemas
     */
    public static void make(StateServer server) {
        if (!server.schema().isEmpty()) {
            new OwnSchema(server).make();
        }
    }

    /** As SQL writes it; our names hold no quotes. */
    static String quoted(String schema) {
        return "\"" + schema + "\"";
    }

    private void make() {
        try (Connection connection = FirstContact.connect(server)) {
            if (isMissing(connection)) {
                makeIn(connection);
            }
        } catch (SQLException failed) {
            throw new StateUnreachableException(
                    server,
                    "The schema " + server.schema() + " of the database " + server + " cannot be made (state.schema): "
                            + failed.getMessage(),
                    failed);
        }
    }

    /** Another node may have made it in this moment. */
    private void makeIn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + quoted(server.schema()));
        } catch (SQLException failed) {
            if (isMissing(connection)) {
                throw failed;
            }
        }
    }

    /** Asked before it is made: to ask for one that is there needs no right to make one. */
    private boolean isMissing(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_namespace WHERE nspname = ?")) {
            query.setString(1, server.schema());
            try (ResultSet row = query.executeQuery()) {
                return !row.next();
            }
        }
    }
}
