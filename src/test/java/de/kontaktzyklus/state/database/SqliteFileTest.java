package de.kontaktzyklus.state.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commit waits for. */
class SqliteFileTest {

    private static final String NORMAL = "1";
    private static final String FULL = "2";

    @TempDir
    private Path folder;

    @Test
    void a_commit_is_on_the_disk_when_it_returns() throws SQLException {
        assertThat(asked("synchronous", SqliteFile.writable(folder.resolve("state.db"))))
                .isEqualTo(FULL);
    }

    @Test
    void one_that_can_be_made_again_does_not_wait_for_it_and_is_never_half_there() throws SQLException {
        DataSource repeatable = SqliteFile.repeatable(folder.resolve("state.db"));

        assertThat(asked("synchronous", repeatable)).isEqualTo(NORMAL);
        assertThat(asked("journal_mode", repeatable)).isEqualTo("wal");
    }

    private static String asked(String pragma, DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA " + pragma)) {
            return answer.getString(1);
        }
    }
}
