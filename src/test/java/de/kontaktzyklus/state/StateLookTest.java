package de.kontaktzyklus.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.state.StateLook.Obstacle;
import de.kontaktzyklus.state.database.StateServer;
import de.kontaktzyklus.state.database.StateUnreachableException;
import de.kontaktzyklus.state.database.StateUnreachableException.Why;
import de.kontaktzyklus.state.tables.Schema.Standing;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A look at a database says how it stands, and changes nothing in it. */
class StateLookTest {

    @RegisterExtension
    final FreshServer fresh = new FreshServer();

    @TempDir
    private Path folder;

    @Test
    void without_a_file_there_are_no_tables_and_none_are_made() {
        assertThat(StatePlace.in(folder).look())
                .isEqualTo(new StateLook("SQLite", "", Standing.MISSING, Optional.empty()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_state_of_this_program_a_newer_one_and_an_older_one() throws SQLException {
        StatePlace place = StatePlace.in(folder);
        place.open().close();
        assertThat(place.look().tables()).isEqualTo(Standing.CURRENT);
        assertThat(place.look().version()).startsWith("3.");
        assertThat(folder.resolve("kontaktzyklus.db-wal")).doesNotExist();

        change("INSERT INTO schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success)"
                + " SELECT installed_rank + 1, '9999', description, type, script, checksum, installed_by,"
                + " execution_time, success FROM schema_history ORDER BY installed_rank DESC LIMIT 1");
        assertThat(place.look().tables()).isEqualTo(Standing.OTHER);

        change("DELETE FROM schema_history"
                + " WHERE installed_rank >= (SELECT max(installed_rank) - 1 FROM schema_history)");
        assertThat(place.look().tables()).isEqualTo(Standing.OLDER);
    }

    private void change(String statement) throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kontaktzyklus.db"));
                Statement change = file.createStatement()) {
            change.execute(statement);
        }
    }

    @Test
    void a_server_without_tables_keeps_none() {
        StateServer server = fresh.server();

        StateLook look = new StatePlace(folder, Optional.of(server), Origin.UNKNOWN).look();

        assertThat(look.tables()).isEqualTo(Standing.MISSING);
        assertThat(look.product() + " " + look.version()).startsWith("PostgreSQL 1");
        assertThat(look.obstacle()).isEmpty();
        assertThat(EmbeddedPostgresql.read(server, "SELECT to_regclass('schema_history') IS NULL"))
                .containsExactly("t");
    }

    @Test
    void a_user_who_may_not_make_tables_and_a_server_that_takes_no_changes() {
        StateServer server = fresh.server();
        EmbeddedPostgresql.execute(server, "DROP ROLE IF EXISTS guest", "CREATE ROLE guest LOGIN");
        assertThat(look(as(server, server.url(), "guest")).obstacle()).contains(Obstacle.NO_RIGHT);

        EmbeddedPostgresql.execute(server, "ALTER ROLE guest SET default_transaction_read_only = on");
        assertThat(look(as(server, server.url(), "guest")).obstacle()).contains(Obstacle.READ_ONLY);
    }

    @Test
    void a_state_on_a_server_is_current_after_the_first_start() {
        StatePlace place = new StatePlace(folder, Optional.of(fresh.server()), Origin.UNKNOWN);
        place.open().close();

        assertThat(place.look().tables()).isEqualTo(Standing.CURRENT);
    }

    @Test
    void why_a_server_cannot_be_used_is_told_apart() {
        StateServer server = fresh.server();

        assertThat(why(as(server, "jdbc:postgresql://127.0.0.1:1/x", "postgres")))
                .isEqualTo(Why.NO_ANSWER);
        assertThat(why(as(server, server.url().replaceFirst("/[^/]+$", "/nirgends"), "postgres")))
                .isEqualTo(Why.NO_DATABASE);
        assertThat(why(as(server, server.url(), "niemand"))).isEqualTo(Why.LOGIN);
        assertThat(why(as(server, server.url() + "?sslmode=require", "postgres")))
                .as("it answers, and has no encryption; so it is with a password that is asked for and empty")
                .isEqualTo(Why.LOGIN);
        assertThat(why(as(server, server.url() + "?options=-c%20nirgends=1", "postgres")))
                .as("a setting that it does not know")
                .isEqualTo(Why.OTHER);
    }

    private Why why(StateServer server) {
        return catchThrowableOfType(StateUnreachableException.class, () -> look(server))
                .why();
    }

    private StateLook look(StateServer server) {
        return new StatePlace(folder, Optional.of(server), Origin.UNKNOWN).look();
    }

    private static StateServer as(StateServer server, String url, String user) {
        return new StateServer(url, user, "", server.connections(), Duration.ofSeconds(1));
    }
}
