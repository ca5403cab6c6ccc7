package de.kontaktzyklus.state.tables;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look at a state that does not exist yet sees the tables of one that does. */
class EmptyTablesTest {

    @TempDir
    private Path folder;

    @Test
    void they_are_those_that_flyway_makes_and_a_second_look_leaves_them() throws SQLException {
        DataSource made = SqliteFile.writable(folder.resolve("state.db"));
        Schema.of(made, Dialect.SQLITE).bringUpToDate();
        DataSource memory = SqliteFile.emptyInMemory(folder);

        try (Connection kept = memory.getConnection()) {
            assertThat(tables(memory)).isEmpty();
            Schema.makeIn(memory);
            Schema.makeIn(memory);

            assertThat(tables(memory)).isNotEmpty().isEqualTo(tables(made));
            assertThat(kept.isClosed()).isFalse();
        }
    }

    /** How each table, index and trigger was made, but for what Flyway remembers. */
    private static List<String> tables(DataSource source) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sql FROM sqlite_master"
                        + " WHERE tbl_name <> 'schema_history' AND sql IS NOT NULL ORDER BY name")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
