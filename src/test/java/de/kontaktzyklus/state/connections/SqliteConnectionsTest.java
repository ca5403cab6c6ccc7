package de.kontaktzyklus.state.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.state.database.SqliteFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A temporary table is seen by the connection that made it and by no other one. */
class SqliteConnectionsTest {

    @TempDir
    Path folder;

    private SqliteConnections connections;

    @BeforeEach
    void a_database() throws SQLException {
        connections = SqliteConnections.open(SqliteFile.writable(file()), file());
        run("CREATE TABLE office (name TEXT)", "INSERT INTO office VALUES ('Musterstadt')");
    }

    @AfterEach
    void it_closes() throws SQLException {
        connections.close();
    }

    @Test
    void a_connection_that_was_given_back_is_lent_again() throws SQLException {
        run("CREATE TEMPORARY TABLE mark (name TEXT)");

        assertThat(read("SELECT count(*) FROM mark")).isEqualTo("0");
    }

    @Test
    void after_an_undone_transaction_there_is_a_new_one() throws SQLException {
        run("CREATE TEMPORARY TABLE mark (name TEXT)");
        try (Connection undone = connections.take()) {
            undone.setAutoCommit(false);
            undone.rollback();
            undone.setAutoCommit(true);
        }

        assertThatThrownBy(() -> read("SELECT count(*) FROM mark")).hasMessageContaining("no such table: mark");
    }

    @Test
    void a_transaction_that_nobody_ended_is_undone() throws SQLException {
        try (Connection left = connections.take()) {
            left.setAutoCommit(false);
            execute(left, "DELETE FROM office");
        }

        assertThat(read("SELECT name FROM office")).isEqualTo("Musterstadt");
    }

    @Test
    void who_has_given_it_back_cannot_use_it_any_more() throws SQLException {
        Connection given = connections.take();
        given.close();
        given.close();

        assertThat(given.isClosed()).isTrue();
        assertThatThrownBy(given::createStatement).isInstanceOf(SQLException.class);
        assertThat(read("SELECT name FROM office")).isEqualTo("Musterstadt");
    }

    @Test
    void as_many_as_are_wanted_work_at_a_time() throws SQLException {
        List<Connection> lent = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            lent.add(connections.take());
        }
        for (Connection each : lent) {
            assertThat(read(each, "SELECT name FROM office")).isEqualTo("Musterstadt");
            each.close();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file cannot be removed there")
    void nobody_reads_or_writes_a_file_that_was_taken_away() throws Exception {
        try (Connection lent = connections.take()) {
            assertThat(read(lent, "SELECT name FROM office")).isEqualTo("Musterstadt");
            Files.delete(file());
            assertThatThrownBy(() -> run("INSERT INTO office VALUES ('Nirgendwo')"))
                    .isInstanceOf(SQLException.class);
        }

        assertThatThrownBy(() -> read("SELECT name FROM office")).isInstanceOf(SQLException.class);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file cannot be replaced there")
    void who_worked_on_the_file_before_is_not_lent_for_the_one_after() throws Exception {
        run("PRAGMA wal_checkpoint(TRUNCATE)");
        Path other = folder.resolve("other.db");
        try (Connection made = SqliteFile.single(other).getConnection()) {
            execute(made, "CREATE TABLE office (name TEXT)");
            execute(made, "INSERT INTO office VALUES ('Musterdorf')");
        }
        Connection lent = connections.take();
        assertThat(read(lent, "SELECT name FROM office")).isEqualTo("Musterstadt");

        Files.move(other, file(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(read("SELECT name FROM office")).isEqualTo("Musterdorf");
        lent.close();
        assertThat(read("SELECT name FROM office")).isEqualTo("Musterdorf");
    }

    @Test
    void a_file_that_was_cut_short_is_noticed() throws Exception {
        run("PRAGMA wal_checkpoint(TRUNCATE)");
        Files.writeString(file(), "no database at all");

        assertThatThrownBy(() -> read("SELECT name FROM office")).isInstanceOf(SQLException.class);
    }

    @Test
    void once_closed_nothing_is_left_beside_the_file() throws Exception {
        Connection lent = connections.take();
        connections.close();
        lent.close();

        assertThat(folder).isDirectoryNotContaining("glob:**-wal");
    }

    private Path file() {
        return folder.resolve("office.db");
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = connections.take()) {
            for (String each : statements) {
                execute(connection, each);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String query) throws SQLException {
        try (Connection connection = connections.take()) {
            return read(connection, query);
        }
    }

    private static String read(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
