package de.kontaktzyklus.state.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.kontaktzyklus.audit.AuditTrail;
import de.kontaktzyklus.audit.ChainCheck;
import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.KnownCases.LastKnown;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.state.FreshServer;
import de.kontaktzyklus.state.Rows;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.StatePlace;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.PostgresqlPool;
import de.kontaktzyklus.state.database.SqliteFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A state that version 9 of the tables has filled, in either database: nothing of it is lost, and nobody is alarmed
 * anew.
 */
class OlderStateTest {

    private static final String LAST_RUN = "2026-11-23";

    @RegisterExtension
    final FreshServer postgresql = new FreshServer();

    @TempDir
    private Path folder;

    @Test
    void of_sqlite() {
        migrate(SqliteFile.writable(folder.resolve("kontaktzyklus.db")), Dialect.SQLITE);
        Rows rows = Rows.of(folder);
        fill(rows);

        assertBroughtUpToDate(new StatePlace(folder, Optional.empty(), Origin.UNKNOWN), rows);
    }

    @Test
    void of_postgresql() {
        try (HikariDataSource source = PostgresqlPool.writable(postgresql.server())) {
            migrate(source, Dialect.POSTGRESQL);
        }
        Rows rows = Rows.of(postgresql.server());
        fill(rows);

        assertBroughtUpToDate(new StatePlace(folder, Optional.of(postgresql.server()), Origin.UNKNOWN), rows);
    }

    private static void migrate(DataSource source, Dialect dialect) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(OneConnection.of(source))
                .locations(dialect.migrations())
                .table("schema_history")
                .target("9")
                .load()
                .migrate();
    }

    private static void fill(Rows rows) {
        rows.export("TEAMS", "2026-11-16");
        rows.export("CASES", "2026-11-16");
        rows.export("CASES", LAST_RUN);
        rows.change("INSERT INTO export_refused (kind, file_name, sha256, reason, report, refused_at) VALUES"
                + " ('CASES', 'alt.csv', 'x', 'zu alt', 'refused/x', '2026-11-18T05:00:00.000000000Z')");
        rows.change("INSERT INTO movement (day, kind, customer, team, value_before, value_now) VALUES"
                + " ('2026-11-23', 'TEAM', '100A000001', '501', '502', '501')");
        rows.run("2026-11-16");
        rows.run(LAST_RUN);
        knownCase(rows, "100A000001", "2026-11-01", "");
        knownCase(rows, "100A000002", "2026-12-01", "");
        knownCase(rows, "100A000003", "", "");
        knownCase(rows, "100A000004", "2026-11-10", "2026-11-20");
        knownCase(rows, "100A000005", "2026-12-15", "2026-11-20");
        knownCase(rows, "100A000006", LAST_RUN, "");
        said(rows, "100A000001", "OVERDUE", "2026-09-20", "2026-11-03");
        said(rows, "100A000001", "OVERDUE", "2026-07-20", "2026-08-31");
        said(rows, "100A000001", "ON_LEADER_LIST", "2026-09-20", "2026-11-16");
        said(rows, "100A000001", "ESCALATED", "2026-09-20", "2026-11-23");
        said(rows, "100A000002", "OVERDUE", "2026-08-01", "2026-09-21");
        said(rows, "100A000002", "ESCALATED", "2026-12-01", "2026-11-16");
        said(rows, "100A000003", "ESCALATED", "1970-01-01", "2026-11-16");
        said(rows, "100A000004", "OVERDUE", "2026-09-01", "2026-11-16");
        said(rows, "100A000004", "VANISHED", "2026-11-20", "2026-11-20");
        rows.change("INSERT INTO summary_run (month) VALUES ('2026-10')");
        summary(rows, 0, "501", "{\"counselling\": {\"withHours\": 7}, \"bridge\": {\"passages\": []}}");
        summary(rows, 1, "502", "{\"counselling\": null, \"bridge\": null}");
        summary(rows, 2, "503", "{}");
        rows.mail("<1@jobcenter.example>", LAST_RUN, "SENT");
        rows.mail("<2@jobcenter.example>", LAST_RUN, "PLANNED");
    }

    private static void summary(Rows rows, int position, String team, String figures) {
        rows.change("INSERT INTO summary VALUES ('2026-10', ?, ?, ?)", position, team, figures);
        rows.change("INSERT INTO team_figures VALUES (?, '2026-10', '', NULL, '[]')", team);
    }

    /** What decides whether they may stand beside those of another month was in the summaries alone. */
    private static void assertFigures(Rows rows) {
        assertThat(rows.read("SELECT team || ' ' || persons_with_hours || ' ' || by_bridge FROM team_figures"))
                .containsExactlyInAnyOrder("501 7 1", "502 0 0", "503 0 0");
    }

    private static void assertBroughtUpToDate(StatePlace place, Rows rows) {
        try (StateDatabase state = place.open()) {
            assertThat(state.auditTrail().first()).isEmpty();
            assertThat(state.auditTrail().waiting()).isZero();
            assertExports(state, rows);
            assertCases(state, rows);
            assertSaid(rows);
            assertFigures(rows);
            assertThat(state.reminderMemory().isMade(LocalDate.parse(LAST_RUN))).isTrue();
            assertThat(rows.read("SELECT unread FROM digest_run")).containsExactly("0", "0");
            assertThat(rows.read("SELECT message_id FROM mail WHERE state = 'SENT'"))
                    .containsExactly("<1@jobcenter.example>");
            assertThat(state.openCauses().all()).isEmpty();
            assertThat(state.arrivals().stuck()).isEmpty();
            assertAudit(state);
        }
    }

    /** Nothing is made up of what was before; what becomes of a mail of then is told with the hash of its wording. */
    private static void assertAudit(StateDatabase state) {
        AuditTrail trail = state.auditTrail();
        Claims claims = state.claims(
                new SendingRules("node", Duration.ofMinutes(2), Optional.empty()),
                () -> Instant.parse(LAST_RUN + "T06:00:00Z"));
        Claims.Claim claim = claims.next().orElseThrow().claim();
        claims.dotLeaving(claim);
        claims.accepted(claim);
        trail.link();

        assertThat(trail.ofMail("<2@jobcenter.example>"))
                .singleElement()
                .satisfies(link -> assertThat(link.details())
                        .singleElement()
                        .satisfies(
                                detail -> assertThat(detail.kept().orElseThrow().text())
                                        .contains("\"event\":\"SENT\"", "\"wording\":\"")));
        ChainCheck check = new ChainCheck(List.of());
        trail.each(link -> check.look(link.entry(), link.details()));
        assertThat(check.verdict().holds()).isTrue();
        assertThat(check.verdict().last().number()).isPositive();
    }

    private static void assertExports(StateDatabase state, Rows rows) {
        assertThat(state.takenExports().lastTaken(10))
                .extracting(taken -> taken.kind() + " " + taken.exportDate())
                .containsExactly("CASES 2026-11-23", "CASES 2026-11-16", "TEAMS 2026-11-16");
        Taken inForce = state.takenExports().inForce(ExportKind.CASES).orElseThrow();
        assertThat(inForce.exportDate()).isEqualTo(LAST_RUN);
        assertThat(inForce.mix()).as("nobody looked at its rows").isEmpty();
        assertThat(rows.read("SELECT export_date FROM export_refused")).containsExactly("2026-11-18");
        assertThat(state.takenExports().openRefusals())
                .as("nobody knows any more")
                .isEmpty();
        assertThat(rows.read("SELECT value_before FROM movement WHERE export_id IS NULL"))
                .containsExactly("502");

        Taken earlier = new Taken(
                ExportKind.TEAMS,
                "y.csv",
                LocalDate.of(2026, 11, 24),
                "TEAMS2026-11-16",
                1,
                0,
                Path.of("exports/y"),
                Instant.parse("2026-11-24T05:00:00Z"));
        state.takenExports().take(earlier, List.<CaseSnapshot>of());
        assertThat(rows.read("SELECT file_name FROM export_taken WHERE sha256 = 'TEAMS2026-11-16' ORDER BY id"))
                .as("the same content in force twice")
                .containsExactly("x.csv", "y.csv");
        assertThat(state.takenExports().inForce(ExportKind.TEAMS).map(Taken::fileName))
                .contains("y.csv");
    }

    private static void assertCases(StateDatabase state, Rows rows) {
        Map<String, LastKnown> known = state.knownCases().lastKnown();
        assertThat(known).hasSize(6);
        assertThat(rows.read("SELECT customer || ' ' || read_on || ' ' || coalesce(judged_on, '-') || ' '"
                        + " || coalesce(overdue_on, '-') || ' ' || coalesce(talk_on, '-')"
                        + " FROM known_case ORDER BY customer"))
                .containsExactly(
                        "100A000001 2026-11-23 2026-11-23 2026-10-31 -",
                        "100A000002 2026-11-23 2026-11-23 - -",
                        "100A000003 2026-11-23 2026-11-23 - -",
                        "100A000004 2026-11-20 - 2026-11-09 -",
                        "100A000005 2026-11-20 - - -",
                        "100A000006 2026-11-23 2026-11-23 - -");
        assertThat(known.entrySet())
                .filteredOn(entry -> entry.getValue().wasOverdue())
                .extracting(Map.Entry::getKey)
                .containsExactly("100A000001");
        assertThat(state.knownCases().vanishedOverdue())
                .extracting(missing -> missing.customer())
                .containsExactly("100A000004");
        assertThat(rows.read("SELECT customer FROM departure")).isEmpty();
    }

    private static void assertSaid(Rows rows) {
        assertThat(rows.read("SELECT customer || ' ' || stage || ' ' || episode || ' ' || coalesce(ended_on, 'holds')"
                        + " FROM announcement ORDER BY customer, stage, episode"))
                .containsExactly(
                        "100A000001 ESCALATED 2026-09-20 holds",
                        "100A000001 ON_LEADER_LIST 2026-09-20 holds",
                        "100A000001 OVERDUE 2026-07-20 2026-08-31",
                        "100A000001 OVERDUE 2026-09-20 holds",
                        "100A000002 OVERDUE 2026-08-01 2026-09-21",
                        "100A000002 WITHOUT_CASEWORKER 2026-12-01 holds",
                        "100A000003 WITHOUT_CASEWORKER 1970-01-01 holds",
                        "100A000004 OVERDUE 2026-09-01 2026-11-16",
                        "100A000004 VANISHED 2026-11-20 holds");
    }

    /** Empty texts stand for what there is not. */
    private static void knownCase(Rows rows, String customer, String dueUntil, String vanishedOn) {
        rows.change(
                "INSERT INTO known_case (customer, caseworker, team, profile, under_protection, due_until, vanished_on)"
                        + " VALUES (?, 'V01', '501', 'M', 0, nullif(?, ''), nullif(?, ''))",
                customer,
                dueUntil,
                vanishedOn);
    }

    private static void said(Rows rows, String customer, String stage, String episode, String day) {
        rows.change(
                "INSERT INTO announcement (customer, stage, episode, holder, announced_on, message_id)"
                        + " VALUES (?, ?, ?, 'V01', ?, '')",
                customer,
                stage,
                episode,
                day);
    }
}
