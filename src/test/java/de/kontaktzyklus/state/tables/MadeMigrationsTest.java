package de.kontaktzyklus.state.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.kontaktzyklus.state.FreshServer;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.PostgresqlPool;
import de.kontaktzyklus.state.database.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lists of the migrations are what Flyway writes down when it makes them. Run with
 * {@code KONTAKTZYKLUS_WRITE_GOLDEN=true} in the environment after a new migration, and read the difference.
 */
class MadeMigrationsTest {

    @RegisterExtension
    final FreshServer postgresql = new FreshServer();

    @TempDir
    private Path folder;

    @Test
    void the_list_is_what_flyway_has_made_on_sqlite() throws Exception {
        check(SqliteFile.writable(folder.resolve("state.db")), Dialect.SQLITE);
    }

    @Test
    void the_list_is_what_flyway_has_made_on_postgresql() throws Exception {
        try (HikariDataSource source = PostgresqlPool.writable(postgresql.server())) {
            check(source, Dialect.POSTGRESQL);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM schema_history WHERE version = '2'",
                "UPDATE schema_history SET checksum = checksum + 1 WHERE version = '2'",
                "UPDATE schema_history SET success = 0 WHERE version = '2'",
                "UPDATE schema_history SET version = NULL WHERE version = '2'",
                "INSERT INTO schema_history SELECT 999, '999', 'later', type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM schema_history WHERE version = '2'",
                "DROP TABLE schema_history"
            })
    void nothing_else_is_current(String change) throws SQLException {
        DataSource source = SqliteFile.writable(folder.resolve("state.db"));
        Schema.of(source, Dialect.SQLITE).bringUpToDate();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }

        assertThat(MadeMigrations.areCurrent(source, Dialect.SQLITE, "")).isFalse();
    }

    private static void check(DataSource source, Dialect dialect) throws SQLException, IOException {
        assertThat(MadeMigrations.areCurrent(source, dialect, "")).isFalse();
        Schema.of(source, dialect).bringUpToDate();
        try (Connection connection = source.getConnection()) {
            List<String> made = MadeMigrations.in(connection, "");
            Path list = Path.of("src/main/resources" + dialect.madeMigrations());
            if ("true".equals(System.getenv("KONTAKTZYKLUS_WRITE_GOLDEN"))) {
                Files.write(list, made);
            }
            assertThat(Files.readAllLines(list)).isEqualTo(made);
        }
    }
}
