package de.kontaktzyklus.state;

import static de.kontaktzyklus.cases.ExportKind.CASES;
import static de.kontaktzyklus.cases.ExportKind.TEAMS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.Exports;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.reminders.Runs;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.state.mail.JdbcClaims;
import de.kontaktzyklus.state.tables.StateVersionException;
import de.kontaktzyklus.summary.Invented;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDatabaseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T05:30:00Z");
    private static final CaseSnapshot ANNA = new CaseSnapshot("100001", "V01", "T1", "Marktprofil", false);
    private static final OutgoingMail MAIL = Mails.digest(MONDAY, "musterfrau", "100001");
    private static final Announcement OVERDUE = new Announcement("100001", Stage.OVERDUE, MONDAY.minusDays(50), "V01");

    @TempDir
    Path folder;

    private Path directory = Path.of("");

    @BeforeEach
    void name_the_directory() {
        directory = folder.resolve("data").resolve("state");
    }

    @Test
    void all_that_was_kept_is_there_after_a_restart() {
        Taken export = Exports.taken(CASES, MONDAY, directory.resolve("exports"));
        TeamSummary summary = Invented.summary(YearMonth.of(2026, 10), "501", 1);
        try (StateDatabase state = StateDatabase.open(directory)) {
            state.takenExports().take(export, List.of(ANNA));
            state.reminderMemory().record(Runs.run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
            claims(state).accepted(claims(state).next().orElseThrow().claim());
            state.keptSummaries().begin(YearMonth.of(2026, 10));
            state.keptSummaries().add(summary);
            state.keptSummaries().finish(YearMonth.of(2026, 10), List.of());
        }

        try (StateDatabase state = StateDatabase.open(directory)) {
            assertThat(state.takenExports().inForce(CASES)).contains(export);
            assertThat(state.takenExports().take(Exports.taken(CASES, MONDAY.plusDays(1), directory), List.of()))
                    .matches(totals -> totals.vanished() == 1);
            assertThat(state.reminderMemory().isMade(MONDAY)).isTrue();
            assertThat(state.reminderMemory().announced()).containsExactly(OVERDUE);
            assertThat(state.outbox().customersReached(MONDAY, MONDAY)).containsExactly("100001");
            assertThat(state.keptSummaries().of(YearMonth.of(2026, 10), "501")).contains(summary);
        }
    }

    @Test
    void the_state_can_be_moved_with_its_archive() throws IOException {
        try (StateDatabase state = StateDatabase.open(directory)) {
            state.takenExports().take(Exports.taken(TEAMS, MONDAY, directory.resolve("exports")), List.of());
            state.takenExports().take(Exports.taken(CASES, MONDAY, folder.resolve("elsewhere")), List.of());
        }
        Path restored = Files.move(directory, folder.resolve("restored"));

        try (StateDatabase state = StateDatabase.open(restored)) {
            assertThat(state.takenExports().inForce(TEAMS))
                    .contains(Exports.taken(TEAMS, MONDAY, restored.resolve("exports")));
            assertThat(state.takenExports().inForce(CASES))
                    .as("what lies elsewhere stays there")
                    .contains(Exports.taken(CASES, MONDAY, folder.resolve("elsewhere")));
        }
    }

    @Test
    void migrations_run_once() throws SQLException {
        StateDatabase.open(directory).close();
        List<String> once = schemaHistory();
        StateDatabase.open(directory).close();

        assertThat(schemaHistory()).isNotEmpty().isEqualTo(once);
    }

    @Test
    void the_next_mail_is_found_without_sorting_all_that_wait() throws SQLException {
        StateDatabase.open(directory).close();

        assertThat(read(
                        "EXPLAIN QUERY PLAN SELECT id FROM mail WHERE state = 'PLANNED' AND superseded_by IS NULL"
                                + " ORDER BY " + JdbcClaims.TURN + " LIMIT 1",
                        4))
                .hasSize(1)
                .allMatch(step -> step.contains("INDEX mail_waiting"));
    }

    @Test
    void the_state_of_a_newer_version_is_not_touched() throws SQLException {
        StateDatabase.open(directory).close();
        write("INSERT INTO schema_history"
                + " VALUES (99, '99', 'of the future', 'SQL', 'V99__x.sql', 1, '',"
                + " '2027-01-01 00:00:00.000', 1, 1)");

        assertThatThrownBy(() -> StateDatabase.open(directory)).isInstanceOf(StateVersionException.class);
        assertThatThrownBy(() -> StateDatabase.openBeside(directory)).isInstanceOf(StateVersionException.class);
        assertThatThrownBy(() -> StateDatabase.view(directory)).isInstanceOf(StateVersionException.class);
    }

    @Test
    void an_older_state_is_brought_up_to_date_by_the_pipeline_only() throws SQLException {
        StateDatabase.open(directory).close();
        write("DELETE FROM schema_history");

        assertThatThrownBy(() -> StateDatabase.openBeside(directory))
                .isInstanceOf(StateVersionException.class)
                .hasMessageContaining("older version");
        assertThatThrownBy(() -> StateDatabase.view(directory)).isInstanceOf(StateVersionException.class);
    }

    @Test
    void only_owner_and_group_can_read_it() throws IOException {
        try (StateDatabase state = StateDatabase.open(directory)) {
            state.outbox().plan(MAIL);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwxr-x---");
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files.filter(file -> file.getFileName().toString().startsWith("kontaktzyklus.db")))
                        .hasSizeGreaterThan(1)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-r-----"));
            }
        }
    }

    @Test
    void a_fault_of_the_database_shows_no_values() {
        try (StateDatabase state = StateDatabase.open(directory)) {
            List<CaseSnapshot> twice = List.of(ANNA, ANNA);

            assertThatThrownBy(() -> state.takenExports().take(Exports.taken(CASES, MONDAY, directory), twice))
                    .satisfies(fault ->
                            assertThat(fault.toString() + fault.getCause()).doesNotContain("100001"));
            assertThat(state.takenExports().inForce(CASES))
                    .as("nothing was taken")
                    .isEmpty();
        }
    }

    @Test
    void instants_are_kept_in_utc_in_every_time_zone_of_the_machine() throws SQLException {
        try (StateDatabase state = StateDatabase.open(directory)) {
            state.outbox().plan(MAIL);
            claims(state).postpone(claims(state).next().orElseThrow().claim(), "", Duration.ofMillis(1));
        }

        assertThat(read("SELECT day || ' ' || claimed_at || ' ' || next_attempt FROM mail"))
                .containsExactly("2026-11-23 2026-11-23T05:30:00.000000000Z 2026-11-23T05:30:00.001000000Z");
    }

    @Test
    void closures_are_recorded_with_day_and_reason() throws SQLException {
        try (StateDatabase state = StateDatabase.open(directory)) {
            state.takenExports().take(Exports.taken(CASES, MONDAY, directory), List.of(ANNA));
            state.takenExports().take(Exports.taken(CASES, MONDAY.plusDays(1), directory), List.of());
            state.knownCases().close("100001", "verzogen", MONDAY.plusDays(2));
        }

        assertThat(read("SELECT customer || ' ' || closed_on || ' ' || reason FROM closure"))
                .containsExactly("100001 2026-11-25 verzogen");
    }

    @Test
    void a_command_can_write_beside_the_pipeline() {
        try (StateDatabase pipeline = StateDatabase.open(directory);
                StateDatabase command = StateDatabase.openBeside(directory)) {
            command.outbox().plan(MAIL);

            assertThat(claims(pipeline).next()).isPresent();
        }
    }

    @Test
    void there_must_be_a_state_to_write_beside() {
        assertThatThrownBy(() -> StateDatabase.openBeside(directory))
                .isInstanceOf(StateVersionException.class)
                .hasMessage("There is no state in " + directory + " yet");
        assertThat(directory).doesNotExist();
    }

    @Test
    void a_running_pipeline_can_be_looked_at() {
        try (StateDatabase pipeline = StateDatabase.open(directory);
                StateDatabase view = StateDatabase.view(directory)) {
            pipeline.outbox().plan(MAIL);

            assertThat(view.outbox().totals()).containsEntry(MailState.PLANNED, 1);
        }
    }

    @Test
    void a_stopped_pipeline_can_be_looked_at() {
        try (StateDatabase pipeline = StateDatabase.open(directory)) {
            pipeline.outbox().plan(MAIL);
        }

        try (StateDatabase view = StateDatabase.view(directory)) {
            assertThat(view.outbox().totals()).containsEntry(MailState.PLANNED, 1);
        }
    }

    @Test
    void who_looks_changes_nothing() {
        StateDatabase.open(directory).close();
        try (StateDatabase view = StateDatabase.view(directory)) {
            assertThatThrownBy(() -> view.outbox().plan(MAIL)).hasMessageContaining("readonly");
        }
    }

    @Test
    void where_there_is_no_state_yet_there_is_nothing_to_see() {
        try (StateDatabase view = StateDatabase.view(directory)) {
            assertThat(view.outbox().totals().values()).containsOnly(0);
            assertThat(view.takenExports().lastTaken(10)).isEmpty();
            assertThat(view.reminderMemory().lastMade(10)).isEmpty();
            assertThat(view.knownCases().vanishedOverdue()).isEmpty();
            assertThatThrownBy(() -> view.outbox().plan(MAIL)).hasMessageContaining("readonly");
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void of_people_only_numbers_are_kept_and_names_in_rendered_mails_alone() throws IOException {
        OutgoingMail named = new OutgoingMail(
                "<1@jobcenter.example>",
                MONDAY,
                MailKind.CASEWORKER_DIGEST,
                "v01@jobcenter.example",
                "Kontaktdichte: 1 überfällig",
                "100001 Kunigunde Musterfrau".getBytes(UTF_8),
                Set.of("100001"));
        try (StateDatabase state = StateDatabase.open(directory)) {
            state.takenExports().take(Exports.taken(CASES, MONDAY, directory), List.of(ANNA));
            state.reminderMemory().record(Runs.run(MONDAY, List.of(named), List.of(OVERDUE)));
        }

        String everything = Files.readString(directory.resolve("kontaktzyklus.db"), ISO_8859_1);
        assertThat(everything).contains("100001").containsOnlyOnce("Kunigunde Musterfrau");
    }

    private List<String> schemaHistory() throws SQLException {
        return read("SELECT installed_rank || ' ' || script || ' ' || installed_on FROM schema_history");
    }

    private List<String> read(String query) throws SQLException {
        return read(query, 1);
    }

    private List<String> read(String query, int column) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(column));
            }
            return values;
        }
    }

    private void write(String change) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("kontaktzyklus.db"));
    }

    private static Claims claims(StateDatabase state) {
        return state.claims(
                new SendingRules("node", Duration.ofMinutes(2), Optional.empty()), InstantSource.fixed(NOW));
    }

    @Test
    void a_state_that_nobody_is_to_ask_is_no_file_and_answers_nothing() {
        try (StateDatabase state = StateDatabase.unasked(folder.resolve("none"))) {
            assertThatThrownBy(() -> state.outbox().totals()).hasMessageContaining("Nobody was to ask");
        }

        assertThat(folder.resolve("none")).doesNotExist();
    }
}
