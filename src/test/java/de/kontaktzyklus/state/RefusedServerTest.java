package de.kontaktzyklus.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.office.readiness.Look;
import de.kontaktzyklus.office.readiness.Said;
import de.kontaktzyklus.state.database.StateServer;
import de.kontaktzyklus.state.database.StateUnreachableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said of a server that cannot be used fits what is wrong: nobody looks for a damaged file, as there is none.
 */
class RefusedServerTest {

    private static final String USER = "postgres";

    @RegisterExtension
    final FreshServer fresh = new FreshServer();

    @TempDir
    private Path folder;

    @Test
    void each_way_to_refuse_has_words_of_its_own() {
        String url = fresh.server().url();

        assertThat(said("jdbc:postgresql://127.0.0.1:1/x", USER, "")).isEqualTo(Said.DATABASE_NO_ANSWER);
        assertThat(said(url.replaceFirst("/[^/]+$", "/nirgends"), USER, "")).isEqualTo(Said.DATABASE_UNKNOWN);
        assertThat(said(url, "niemand", "")).isEqualTo(Said.DATABASE_LOGIN);
        assertThat(said(url + "?options=-c%20nirgends=1", USER, ""))
                .as("a setting that it does not know")
                .isEqualTo(Said.DATABASE_FAILS);
    }

    @Test
    void who_may_not_make_the_schema_is_told_of_the_right() {
        StateServer server = fresh.server();
        EmbeddedPostgresql.execute(server, "DROP ROLE IF EXISTS tenant", "CREATE ROLE tenant LOGIN");

        assertThat(said(server.url(), "tenant", "flat")).isEqualTo(Said.DATABASE_NO_RIGHT);
    }

    private Said said(String url, String user, String schema) {
        StateServer server = new StateServer(url, user, "", 2, Duration.ofMillis(1), schema);
        StatePlace place = new StatePlace(folder, Optional.of(server), Origin.UNKNOWN);
        return Look.of(catchThrowableOfType(StateUnreachableException.class, place::open))
                .said();
    }
}
