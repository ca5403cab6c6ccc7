package de.kontaktzyklus.faults.migrations;

import de.kontaktzyklus.audit.Actor;
import de.kontaktzyklus.audit.Anchor;
import de.kontaktzyklus.audit.AuditDetail;
import de.kontaktzyklus.audit.AuditEntry;
import de.kontaktzyklus.audit.AuditEntry.Telling;
import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.audit.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Rows for each version of the tables. */
public final class RowsOfThen {

    /** In the words of the settings that {@link StatusAfterwards} gives. */
    static final String MAILBOX = "kontaktzyklus mail.jobcenter.example:993 INBOX";

    private static final String SALT = "0123456789abcdef0123456789abcdef";

    private static final Map<Integer, List<String>> BY_VERSION = Map.ofEntries(
            Map.entry(
                    1,
                    List.of(
                            """
                    INSERT INTO export_taken
                      (kind, file_name, export_date, sha256, row_count, rejected, archived, taken_at)
                    VALUES ('CASES', 'faelle.csv', '2026-11-27', 'hash of then', 2, 0, 'exports/gone.csv',
                      '2026-11-27T05:00:00.000000000Z')""",
                            """
                    INSERT INTO export_refused (kind, file_name, sha256, reason, report, refused_at)
                    VALUES ('CASES', 'kaputt.csv', 'hash of rubbish', 'zu kurz', 'refused/kaputt.csv.report.txt',
                      '2026-11-19T05:00:00.000000000Z')""",
                            "INSERT INTO known_case VALUES"
                                    + " ('100A000001', 'V01', '501', 'M', 0, '2026-11-01', NULL, NULL)",
                            "INSERT INTO known_case VALUES"
                                    + " ('100A000002', 'V02', '502', 'F', 1, NULL, '2026-11-20', '2026-11-23')",
                            "INSERT INTO closure (customer, reason, closed_on) VALUES"
                                    + " ('100A000002', 'Umzug', '2026-11-23')",
                            """
                    INSERT INTO movement (day, kind, customer, team, value_before, value_now)
                    VALUES ('2026-11-20', 'VANISHED', '100A000002', '502', 'V02', '')""",
                            "INSERT INTO digest_run (day, weekly, rows_read, overdue, told) VALUES"
                                    + " ('2026-11-27', 1, 2, 1, 0)",
                            "INSERT INTO held_back (day, reason, cases) VALUES ('2026-11-27', 'TOLD_BEFORE', 1)",
                            """
                    INSERT INTO announcement (customer, stage, episode, holder, announced_on)
                    VALUES ('100A000001', 'OVERDUE', '2026-11-01', 'V01', '2026-11-27')""",
                            mail("then-sent", "SENT"),
                            mail("then-refused", "REFUSED"),
                            mail("then-unknown", "UNKNOWN"),
                            mail("then-planned", "PLANNED"),
                            mail("then-sending", "SENDING"),
                            "INSERT INTO mail_customer SELECT id, '100A000001' FROM mail",
                            "INSERT INTO summary_run (month) VALUES ('2026-01')",
                            """
                    INSERT INTO summary (month, position, team, figures) VALUES ('2026-01', 0, '501',
                      '{"teamName": "Team Nord", "basis": {"policyFrom": "2012-03-01"}, "keyFigures": []}')""")),
            Map.entry(2, List.of(mail("then-begun", "SENDING"), """
                    UPDATE mail SET holder = 'V01', fence = 3, claimed_by = 'node', dot_at = claimed_at
                    WHERE message_id = '<then-begun@jobcenter.example>'""")),
            Map.entry(
                    3,
                    List.of(
                            "INSERT INTO job_claim VALUES ('make-digests', 'node', 7, '')",
                            "INSERT INTO export_content VALUES ('hash of then', 0, %s)".formatted(bytes("packed")))),
            Map.entry(4, List.of("INSERT INTO deletion_log VALUES ('2026-11-27', 'ANNOUNCEMENT', 12)")),
            Map.entry(
                    5,
                    List.of(
                            "INSERT INTO restated_summary VALUES ('2026-01', '501', '2026-02-28', '{}')",
                            "INSERT INTO team_figures VALUES ('502', '2026-01', 'Team Süd', NULL, '[]')")),
            Map.entry(6, List.of(mail("then-of-its-day", "PLANNED"), """
                    UPDATE mail SET weekly = 1, send_until = '2026-11-27T23:00:00.000000000Z'
                    WHERE message_id = '<then-of-its-day@jobcenter.example>'""")),
            Map.entry(7, List.of(mail("then-once-more", "UNKNOWN"), """
                    UPDATE mail SET once_more = 1 WHERE message_id = '<then-once-more@jobcenter.example>'""")),
            Map.entry(8, List.of("INSERT INTO erasure (erased_on, reason) VALUES ('2026-11-27', 'Art. 17 DSGVO')")),
            Map.entry(
                    10,
                    List.of(
                            "INSERT INTO departure VALUES"
                                    + " ('100A000003', '2026-11-27', '2026-11-01', NULL, 'EXCEPTION_OPEN_ENDED')",
                            """
                    INSERT INTO announcement (customer, stage, episode, holder, announced_on, ended_on)
                    VALUES ('100A000003', 'OVERDUE', '2026-11-01', 'V01', '2026-11-20', '2026-11-27')""")),
            Map.entry(
                    11,
                    List.of(
                            "INSERT INTO export_arrival VALUES"
                                    + " ('CASES', 'faelle.csv', 'hash of then', '2026-11-27T05:00:00.000000000Z', 1)",
                            """
                    INSERT INTO export_decision (decided_on, action, kind, file_name, export_date, reason)
                    VALUES ('2026-11-27', 'ACCEPTED', 'CASES', 'faelle.csv', '2026-11-27', 'stimmt so')""",
                            """
                    INSERT INTO open_cause VALUES
                      ('ROWS_REJECTED', '', '2026-11-27', '2026-11-27', '', 'Zeilen', 'eine Zeile', 'berichtigen')""")),
            Map.entry(
                    12,
                    List.of(
                            "INSERT INTO daily_proof VALUES ('2026-11-27', 2, 1, 1, 0)",
                            "INSERT INTO proof_untold VALUES ('2026-11-27', 'CASE', 'NOT_TOLD', 1)",
                            "INSERT INTO proof_caseworker VALUES ('V01')",
                            "INSERT INTO proof_case VALUES ('100A000001', 'V01', '')")),
            Map.entry(
                    13,
                    List.of(
                            "INSERT INTO server_size VALUES ('mail.jobcenter.example:587', 10240000)",
                            "INSERT INTO bounce VALUES ('key of then', '2026-11-27', 'REFUSED')",
                            """
                    INSERT INTO mailbox_watch VALUES ('%s', '2026-11-26T05:00:00.000000000Z',
                      '2026-11-27T05:00:00.000000000Z')""".formatted(MAILBOX))),
            Map.entry(
                    14,
                    List.of(
                            "INSERT INTO overdue_stretch VALUES"
                                    + " ('100A000002', '2026-11-20', 'V02', '502', '2026-09-01', '2026-11-23')",
                            "INSERT INTO overdue_stretch VALUES"
                                    + " ('100A000003', '2026-11-20', 'V01', '501', NULL, NULL)")),
            Map.entry(15, List.of("INSERT INTO caught_up VALUES ('2026-11-27', 'V01', 1)")),
            Map.entry(
                    16,
                    List.of("INSERT INTO accepted_clock VALUES (1, '2026-11-27', '2026-11-27T05:00:00.000000000Z')")),
            Map.entry(
                    17,
                    List.of("INSERT INTO heartbeat VALUES ('machine/1-then', '0.1', '2026-11-26T05:00:00.000000000Z',"
                            + " '2026-11-27T05:00:00.000000000Z')")),
            Map.entry(18, chain()),
            Map.entry(
                    19,
                    List.of(
                            "INSERT INTO kept_configuration VALUES ('hash of a configuration', %s)"
                                    .formatted(bytes("packed")),
                            "INSERT INTO day_knowledge VALUES"
                                    + " ('2026-11-27', 'hash of a configuration', 'hash of then', %s)"
                                            .formatted(bytes("packed")))));

    private RowsOfThen() {}

    /** An entry with a detail as the audit writes them, and what is not linked yet. */
    private static List<String> chain() {
        String text = "{\"customer\":\"100A000001\",\"section\":\"OVERDUE\"}";
        AuditDetail detail = AuditDetail.of(0, SALT, text);
        AuditEntry entry = AuditEntry.behind(
                Anchor.BEGIN,
                Instant.parse("2026-11-27T05:00:00Z"),
                LocalDate.of(2026, 11, 27),
                new Telling(AuditKind.DIGESTS, Actor.PROGRAM, "0.1", "{\"mails\":1}"),
                List.of(detail.hash()));
        return List.of(
                """
                INSERT INTO audit_entry VALUES
                  (1, '%s', '2026-11-27', 'DIGESTS', 'PROGRAM', '0.1', '%s', 1, %s)""".formatted(
                        entry.instant(), entry.facts(), quoted(entry.detailsHash(), entry.previous(), entry.hash())),
                """
                INSERT INTO audit_detail VALUES
                  (1, 0, '%s', '%s', '%s', '100A000001', '', 0)""".formatted(detail.hash(), SALT, text),
                """
                INSERT INTO audit_waiting (mail, event, detail) VALUES
                  ('<then-sent@jobcenter.example>', 'SENT', '%s')""".formatted(CanonicalJson.of(Map.of(
                        AuditFacts.EVENT,
                        "SENT",
                        AuditFacts.MAIL,
                        "<then-sent@jobcenter.example>",
                        "at",
                        "2026-11-27T06:00:00.000000000Z"))));
    }

    private static String quoted(String... hashes) {
        return "'" + String.join("', '", hashes) + "'";
    }

    private static String mail(String id, String state) {
        String content = bytes("Message-ID: <" + id + "@jobcenter.example>\r\n\r\n1 überfällig");
        return """
                INSERT INTO mail
                  (message_id, day, kind, recipient, subject, content, state, attempts, reason, claimed_at)
                VALUES ('<%s@jobcenter.example>', '2026-11-27', 'CASEWORKER_DIGEST', 'v01@jobcenter.example',
                  '1 überfällig', %s, '%s', 1, '', '2026-11-27T06:00:00.000000000Z')""".formatted(id, content, state);
    }

    /** As SQLite writes them. */
    private static String bytes(String text) {
        return "x'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "'";
    }

    /** Puts in what is new with a version. */
    public static void insertInto(OldState state, int version) throws SQLException {
        try (Connection connection = state.office().database().connect();
                Statement statement = connection.createStatement()) {
            boolean isPostgresql = state.office().database().server().isPresent();
            for (String insert : BY_VERSION.getOrDefault(version, List.of())) {
                statement.execute(isPostgresql ? insert.replace(" x'", " '\\x") : insert);
            }
        }
    }
}
