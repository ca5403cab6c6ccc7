package de.kontaktzyklus.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.state.connections.SharedPools;
import de.kontaktzyklus.state.database.StateServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The offices of one process on one database: few connections, and what one does shows in no other. */
@Timeout(60)
class SharedConnectionsTest {

    private static final int CONNECTIONS = 4;
    private static final OutgoingMail MAIL = Mails.digest(LocalDate.of(2026, 11, 23), "musterfrau", "100001");
    private static final String OURS =
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'kontaktzyklus' AND datname ="
                    + " current_database()";

    @RegisterExtension
    final FreshServer fresh = new FreshServer();

    @TempDir
    private Path folder;

    private final SharedPools pools = new SharedPools();
    private final List<StateDatabase> offices = new ArrayList<>();

    @BeforeEach
    void six_offices() {
        for (String name : List.of("mitte", "nord", "ost", "sued", "west", "zentrum")) {
            StateServer server = new StateServer(
                    fresh.server().url(), fresh.server().user(), "", CONNECTIONS, Duration.ofSeconds(30), name);
            offices.add(new StatePlace(folder.resolve(name), Optional.of(server), Origin.UNKNOWN).openAmong(pools));
        }
    }

    @AfterEach
    void close() {
        offices.forEach(StateDatabase::close);
        pools.close();
    }

    @Test
    void all_of_them_have_no_more_connections_than_one() {
        offices.get(0).outbox().plan(MAIL);

        assertThat(offices.stream().map(office -> office.outbox().totals().get(MailState.PLANNED)))
                .containsExactly(1, 0, 0, 0, 0, 0);
        assertThat(Integer.parseInt(
                        EmbeddedPostgresql.read(fresh.server(), OURS).get(0)))
                .isBetween(1, CONNECTIONS);
    }

    @Test
    void one_that_hangs_in_all_its_transactions_leaves_the_others_theirs() {
        StateDatabase hanging = offices.get(0);
        try (Handle one = hanging.jdbi().open();
                Handle two = hanging.jdbi().open()) {
            one.execute("SELECT 1");
            two.execute("SELECT 1");

            assertThat(offices.get(1).outbox().plan(MAIL)).isTrue();
            assertThat(offices.get(5).outbox().plan(MAIL)).isTrue();
        }
        assertThat(hanging.outbox().plan(MAIL)).as("given back").isTrue();
    }

    @Test
    void a_connection_that_breaks_is_replaced_and_its_place_is_free_again() {
        for (int round = 0; round < CONNECTIONS; round++) {
            assertThatExceptionOfType(JdbiException.class)
                    .isThrownBy(() -> offices.get(0)
                            .jdbi()
                            .useHandle(handle -> handle.execute("SELECT pg_terminate_backend(pg_backend_pid())")));
        }

        assertThat(offices.get(0).outbox().plan(MAIL)).isTrue();
        assertThat(offices.get(1).outbox().totals()).containsEntry(MailState.PLANNED, 0);
    }
}
