package de.kontaktzyklus.state.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.kontaktzyklus.state.DoneStatements;
import de.kontaktzyklus.state.FreshServer;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.PostgresqlPool;
import de.kontaktzyklus.state.database.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What others see of a migration while it is made; the fault suite kills the program after each statement. */
class SchemaTest {

    @RegisterExtension
    final FreshServer postgresql = new FreshServer();

    @TempDir
    private Path folder;

    @Test
    void a_migration_and_the_record_that_it_was_made_are_there_together_on_postgresql() throws SQLException {
        try (HikariDataSource source = PostgresqlPool.writable(postgresql.server())) {
            assertThat(seenFromOutside(source, Dialect.POSTGRESQL, "pg_tables WHERE tablename"))
                    .containsExactly("tables false, record false", "tables true, record true");
        }
    }

    @Test
    void a_migration_and_the_record_that_it_was_made_are_there_together_on_sqlite() throws SQLException {
        DataSource source = SqliteFile.writable(folder.resolve("state.db"));
        assertThat(seenFromOutside(source, Dialect.SQLITE, "sqlite_master WHERE name"))
                .containsExactly("tables false, record false", "tables true, record true");
    }

    /** After each statement. */
    private static Set<String> seenFromOutside(DataSource source, Dialect dialect, String tables) throws SQLException {
        Set<String> seen = new LinkedHashSet<>();
        try (Connection outside = source.getConnection()) {
            DoneStatements statements = new DoneStatements((number, statement) -> {
                boolean hasRecords = isThere(outside, tables + " = 'schema_history'");
                seen.add("tables %s, record %s"
                        .formatted(
                                isThere(outside, tables + " = 'export_taken'"),
                                hasRecords && isThere(outside, "schema_history WHERE version = '1'")));
            });
            Schema.of(statements.watch(DataSource.class, source), dialect).bringUpToDate();
        }
        return seen;
    }

    private static boolean isThere(Connection outside, String what) {
        try (Statement statement = outside.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM " + what)) {
            return row.next();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
