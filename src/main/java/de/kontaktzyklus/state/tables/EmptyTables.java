package de.kontaktzyklus.state.tables;

import de.kontaktzyklus.state.database.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The tables of a state that does not exist yet, in memory, for a look at it. The scripts of the migrations are run one
 * after the other and nothing is remembered: Flyway takes longer to start than the look itself.
 */
final class EmptyTables {

    private EmptyTables() {}

    /** Two looks at a time share the memory: the first one makes the tables. */
    static synchronized void make(DataSource memory) {
        try (Connection connection = memory.getConnection();
                Statement statement = connection.createStatement()) {
            if (isEmpty(statement)) {
                for (String script : MadeMigrations.scripts(Dialect.SQLITE)) {
                    statement.executeUpdate(script); // all statements of it; execute() would run the first one alone
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The tables cannot be made in memory: " + failed.getMessage(), failed);
        }
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("SELECT 1 FROM sqlite_master")) {
            return !row.next();
        }
    }
}
