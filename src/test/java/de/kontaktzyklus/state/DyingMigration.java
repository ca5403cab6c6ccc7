package de.kontaktzyklus.state;

import com.zaxxer.hikari.HikariDataSource;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.PostgresqlPool;
import de.kontaktzyklus.state.database.SqliteFile;
import de.kontaktzyklus.state.database.StateServer;
import de.kontaktzyklus.state.tables.Schema;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A process that brings a state up to date as the program does, says each statement that is done, and is gone after one
 * of them: without a rollback, a goodbye to the database or anything else of its own.
 */
public final class DyingMigration {

    private DyingMigration() {}

    /**
     * Migrates.
     *
     * @param arguments after how many statements it dies, and the SQLite file or the URL and the user of a PostgreSQL
     *     database
     */
    public static void main(String[] arguments) {
        int last = Integer.parseInt(arguments[0]);
        if (arguments.length == 2) {
            migrate(SqliteFile.writable(Path.of(arguments[1])), Dialect.SQLITE, last);
        } else {
            StateServer server = new StateServer(arguments[1], arguments[2], "", 5, Duration.ofSeconds(30));
            try (HikariDataSource pool = PostgresqlPool.writable(server)) {
                migrate(pool, Dialect.POSTGRESQL, last);
            }
        }
    }

    private static void migrate(DataSource source, Dialect dialect, int last) {
        DoneStatements statements = new DoneStatements((number, statement) -> {
            System.out.println(statement);
            System.out.flush();
            if (number == last) {
                Runtime.getRuntime().halt(1);
            }
        });
        Schema.of(statements.watch(DataSource.class, source), dialect).bringUpToDate();
    }
}
