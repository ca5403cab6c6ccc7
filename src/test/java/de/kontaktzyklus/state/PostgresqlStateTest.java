package de.kontaktzyklus.state;

import static de.kontaktzyklus.cases.ExportKind.CASES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.Exports;
import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.reminders.Runs;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.PostgresqlPool;
import de.kontaktzyklus.state.database.StateServer;
import de.kontaktzyklus.state.database.StateUnreachableException;
import de.kontaktzyklus.state.database.StateUnreachableException.Why;
import de.kontaktzyklus.state.mail.JdbcClaims;
import de.kontaktzyklus.state.tables.Schema.Standing;
import de.kontaktzyklus.state.tables.StateVersionException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is particular about a state on a server; the ports keep to the same contracts in both databases. */
class PostgresqlStateTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T05:30:00Z");
    private static final CaseSnapshot ANNA = new CaseSnapshot("100001", "V01", "T1", "Marktprofil", false);
    private static final OutgoingMail MAIL = Mails.digest(MONDAY, "musterfrau", "100001");
    private static final Announcement OVERDUE = new Announcement("100001", Stage.OVERDUE, MONDAY.minusDays(50), "V01");

    @RegisterExtension
    final FreshServer fresh = new FreshServer();

    @TempDir
    Path folder;

    private StateServer server;
    private StatePlace place;

    @BeforeEach
    void name_the_place() {
        server = fresh.server();
        place = new StatePlace(folder, Optional.of(server), Origin.UNKNOWN);
    }

    @Test
    void everything_that_was_kept_is_there_for_another_node_with_its_own_directory() {
        try (StateDatabase state = place.open()) {
            state.takenExports().take(Exports.taken(CASES, MONDAY, folder), List.of(ANNA));
            state.reminderMemory().record(Runs.run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
        }

        Path elsewhere = folder.resolve("elsewhere");
        try (StateDatabase state = new StatePlace(elsewhere, Optional.of(server), Origin.UNKNOWN).open()) {
            assertThat(state.takenExports().inForce(CASES)).contains(Exports.taken(CASES, MONDAY, elsewhere));
            assertThat(state.reminderMemory().waiting(MONDAY.plusDays(1)))
                    .extracting(WaitingDigest::messageId)
                    .containsExactly(MAIL.messageId());
            assertThat(state.outbox().totals()).containsEntry(MailState.PLANNED, 1);
        }
    }

    @Test
    void several_nodes_may_share_a_directory() {
        try (StateDatabase one = place.open();
                StateDatabase other = place.open()) {
            one.outbox().plan(MAIL);

            assertThat(other.outbox().totals()).containsEntry(MailState.PLANNED, 1);
        }
    }

    @Test
    void nodes_that_start_at_once_make_the_tables_once() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> start = () -> {
                try (StateDatabase state = place.open()) {
                    return state.outbox().unsent(1).size();
                }
            };
            for (Future<Integer> started : nodes.invokeAll(Collections.nCopies(4, start))) {
                assertThat(started.get()).isZero();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(EmbeddedPostgresql.read(server, "SELECT script FROM schema_history WHERE version IS NOT NULL"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void the_next_mail_is_found_without_sorting_all_that_wait() {
        place.open().close();
        String onlyIfItMust = "?options=-c%20enable_seqscan=off%20-c%20enable_bitmapscan=off%20-c%20enable_sort=off";
        StateServer planning = new StateServer(
                server.url() + onlyIfItMust, server.user(), server.password(), 1, Duration.ofSeconds(30));

        assertThat(EmbeddedPostgresql.read(
                        planning,
                        "EXPLAIN SELECT id FROM mail" + " WHERE state = 'PLANNED' AND superseded_by IS NULL ORDER BY "
                                + JdbcClaims.TURN + " LIMIT 1"))
                .anyMatch(step -> step.contains("using mail_waiting"))
                .noneMatch(step -> step.contains("Sort"));
    }

    @Test
    void offices_in_schemas_of_their_own_know_nothing_of_each_other() {
        StatePlace north = inSchema("jc-nord");
        StatePlace south = inSchema("jc-sued");
        assertThat(north.look().tables()).isEqualTo(Standing.MISSING);
        assertThat(north.look().obstacle()).isEmpty();
        try (StateDatabase empty = north.view()) {
            assertThat(empty.outbox().totals().values()).allMatch(count -> count == 0);
        }

        try (StateDatabase one = north.open();
                StateDatabase other = south.open()) {
            one.outbox().plan(MAIL);

            assertThat(one.outbox().totals()).containsEntry(MailState.PLANNED, 1);
            assertThat(other.outbox().totals().values()).allMatch(count -> count == 0);
        }
        assertThat(north.look().tables()).isEqualTo(Standing.CURRENT);
        assertThat(EmbeddedPostgresql.read(
                        server, "SELECT DISTINCT schemaname FROM pg_tables WHERE tablename = 'mail'"))
                .containsExactlyInAnyOrder("jc-nord", "jc-sued");
    }

    @Test
    @Timeout(60)
    void a_transaction_that_takes_turns_does_not_hold_up_another_office() throws Exception {
        ExecutorService nodes = Executors.newSingleThreadExecutor();
        try (StateDatabase one = inSchema("nord").open();
                StateDatabase same = inSchema("nord").open();
                StateDatabase other = inSchema("sued").open()) {
            one.jdbi().useTransaction(handle -> {
                Dialect.POSTGRESQL.takeTurns(handle);
                Dialect.POSTGRESQL.takeTurnsAtAudit(handle);
                other.jdbi().useTransaction(Dialect.POSTGRESQL::takeTurns);
                other.jdbi().useTransaction(Dialect.POSTGRESQL::takeTurnsAtAudit);

                Future<?> waiting = nodes.submit(() -> same.jdbi().useTransaction(Dialect.POSTGRESQL::takeTurns));

                assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
            });
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void a_schema_that_somebody_else_has_made_needs_no_right_to_make_one() {
        EmbeddedPostgresql.execute(server, "CREATE ROLE lodger LOGIN", "CREATE SCHEMA given AUTHORIZATION lodger");
        StateServer guest = new StateServer(server.url(), "lodger", "", 2, Duration.ofSeconds(30), "given");

        new StatePlace(folder, Optional.of(guest), Origin.UNKNOWN).open().close();
        StateServer refused = new StateServer(server.url(), "lodger", "", 2, Duration.ofSeconds(30), "other");

        assertThatThrownBy(new StatePlace(folder, Optional.of(refused), Origin.UNKNOWN)::open)
                .isInstanceOfSatisfying(
                        StateUnreachableException.class,
                        away -> assertThat(away.why()).isEqualTo(Why.NO_RIGHT))
                .hasMessageContaining("state.schema");
        assertThat(new StatePlace(folder, Optional.of(refused), Origin.UNKNOWN)
                        .look()
                        .obstacle())
                .contains(StateLook.Obstacle.NO_RIGHT);
    }

    private StatePlace inSchema(String schema) {
        StateServer own = new StateServer(
                server.url(), server.user(), server.password(), server.connections(), server.patience(), schema);
        return new StatePlace(folder.resolve(schema), Optional.of(own), Origin.UNKNOWN);
    }

    @Test
    void the_state_of_a_newer_version_is_not_touched() {
        place.open().close();
        EmbeddedPostgresql.execute(
                server,
                "INSERT INTO schema_history"
                        + " VALUES (99, '99', 'of the future', 'SQL', 'V99__x.sql', 1, '', now(), 1, true)");

        assertThatThrownBy(place::open).isInstanceOf(StateVersionException.class);
        assertThatThrownBy(place::openBeside).isInstanceOf(StateVersionException.class);
        assertThatThrownBy(place::view).isInstanceOf(StateVersionException.class);
    }

    @Test
    void there_must_be_a_state_to_write_beside() {
        assertThatThrownBy(place::openBeside)
                .isInstanceOf(StateVersionException.class)
                .hasMessage("There is no state in " + server.url() + " yet");
    }

    @Test
    void where_there_is_no_state_yet_there_is_nothing_to_see() {
        try (StateDatabase view = place.view()) {
            assertThat(view.outbox().totals().values()).containsOnly(0);
        }
        assertThat(EmbeddedPostgresql.read(server, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void who_looks_changes_nothing() {
        place.open().close();
        try (StateDatabase view = place.view()) {
            assertThatThrownBy(() -> view.outbox().plan(MAIL)).hasMessageContaining("read-only");
            assertThat(view.outbox().totals().values()).containsOnly(0);
        }
    }

    @Test
    void a_command_can_write_beside_the_pipeline() {
        try (StateDatabase pipeline = place.open();
                StateDatabase command = place.openBeside()) {
            command.outbox().plan(MAIL);

            assertThat(claims(pipeline).next()).isPresent();
        }
    }

    @Test
    void a_fault_of_the_database_shows_no_values() {
        try (StateDatabase state = place.open()) {
            List<CaseSnapshot> twice = List.of(ANNA, ANNA);

            assertThatThrownBy(() -> state.takenExports().take(Exports.taken(CASES, MONDAY, folder), twice))
                    .satisfies(fault -> assertThat(stackTrace(fault)).doesNotContain("100001"));
            assertThat(state.takenExports().inForce(CASES))
                    .as("nothing was taken")
                    .isEmpty();
        }
    }

    @Test
    void instants_are_kept_in_utc_in_every_time_zone_of_server_and_machine() {
        try (StateDatabase state = place.open()) {
            state.outbox().plan(MAIL);
            claims(state).next();
        }

        assertThat(EmbeddedPostgresql.read(server, "SELECT day || ' ' || claimed_at FROM mail"))
                .containsExactly("2026-11-23 2026-11-23T05:30:00.000000000Z");
    }

    @Test
    void a_commit_is_on_disk_when_it_is_acknowledged_whatever_the_server_is_set_to() throws Exception {
        assertThat(EmbeddedPostgresql.read(server, "SHOW synchronous_commit")).containsExactly("off");

        try (var pool = PostgresqlPool.writable(server);
                var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW synchronous_commit")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void connections_that_broke_are_replaced() {
        try (StateDatabase state = place.open()) {
            state.outbox().plan(MAIL);
            EmbeddedPostgresql.execute(
                    server,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");

            assertThat(firstThatSucceeds(() -> state.outbox().totals())).containsEntry(MailState.PLANNED, 1);
        }
    }

    /** A connection that was looked at a moment ago is not looked at again, so one call may meet a broken one. */
    private static <T> T firstThatSucceeds(Callable<T> call) {
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                return call.call();
            } catch (Exception broken) {
                assertThat(broken).isInstanceOf(JdbiException.class);
            }
        }
        throw new AssertionError("Never got a connection again");
    }

    @Test
    void a_server_that_is_not_there_is_waited_for_and_then_named() {
        StateServer nobody =
                new StateServer("jdbc:postgresql://127.0.0.1:1/office", "u", "geheim", 2, Duration.ofMillis(1));

        assertThatThrownBy(new StatePlace(folder, Optional.of(nobody), Origin.UNKNOWN)::open)
                .isInstanceOf(StateUnreachableException.class)
                .hasMessageStartingWith(
                        "The database jdbc:postgresql://127.0.0.1:1/office as u cannot be used (state.database-url,"
                                + " state.user, state.password): ")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void nobody_waits_for_a_server_that_refuses_the_login() {
        StateServer wrong = new StateServer(
                server.url().replaceAll("/[^/]*$", "/nowhere"), server.user(), "", 2, Duration.ofHours(1));

        assertThatThrownBy(new StatePlace(folder, Optional.of(wrong), Origin.UNKNOWN)::open)
                .isInstanceOf(StateUnreachableException.class)
                .hasMessageContaining("\"nowhere\"");
    }

    @Test
    @Timeout(30)
    void nor_for_one_with_which_the_driver_itself_cannot_log_in() {
        StateServer unlike =
                new StateServer(server.url() + "?sslmode=require", server.user(), "", 2, Duration.ofHours(1));

        assertThatThrownBy(new StatePlace(folder, Optional.of(unlike), Origin.UNKNOWN)::open)
                .isInstanceOf(StateUnreachableException.class)
                .hasMessageContaining("SSL");
    }

    @Test
    void texts_sort_as_in_sqlite_whatever_the_language_of_the_server() {
        assertThat(EmbeddedPostgresql.read(server, "SELECT 'I' < 'i' AND 'Z' < 'a'"))
                .as("the server sorts as people do")
                .containsExactly("f");
        place.open().close();
        assertThat(EmbeddedPostgresql.read(server, """
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name <> 'schema_history' AND data_type = 'text'
                          AND collation_name IS DISTINCT FROM 'C'""")).isEmpty();
    }

    @Test
    void a_run_for_a_day_long_ago_sends_what_it_makes_though_the_server_has_another_day() {
        LocalDate longAgo = LocalDate.of(2020, 3, 2);
        Instant noon = longAgo.atTime(12, 0).toInstant(ZoneOffset.UTC);
        try (StateDatabase state = place.open()) {
            state.reminderMemory()
                    .record(Runs.run(
                            longAgo,
                            List.of(Mails.digest(longAgo, "v5011"), Mails.digest(longAgo, "v5012")),
                            List.of()));
            SendingRules rules = new SendingRules("node", Duration.ofMinutes(2), Optional.empty());

            Claims.Claimed claimed =
                    state.claims(rules, InstantSource.fixed(noon)).next().orElseThrow();

            state.claims(rules, InstantSource.fixed(noon)).dotLeaving(claimed.claim());
            assertThat(state.claims(rules, InstantSource.fixed(noon.plus(Duration.ofDays(1))))
                            .next())
                    .as("its day is over in the office")
                    .isEmpty();
        }
    }

    private static String stackTrace(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static Claims claims(StateDatabase state) {
        return state.claims(new SendingRules("node", Duration.ofMinutes(2), Optional.empty()), handle -> NOW);
    }
}
