package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Audit;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.database.SqliteDatabase;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Proofs with a changed program: the order of commit and send, a unique key, or a transaction is taken away. Each fault
 * is also injected into the program as shipped, and there it must do no harm.
 */
final class WithoutGuards {

    private static final int STARTS = 5;
    private static final int MAILS_BEFORE = 3;
    private static final Duration SERVER_THINKS = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String TRANSPORT = "de/kontaktzyklus/dispatch/smtp/talk/DotTransport.java";
    private static final String FIRST_THE_RECORD = """
                    askForDot();
                    stage = Stage.DOT;
                    super.finishData();
            """;
    private static final String FIRST_THE_DOT = """
                    stage = Stage.DOT;
                    super.finishData();
                    askForDot();
            """;

    private static final String TABLES = "de/kontaktzyklus/state/migrations/sqlite/V1__what_was_taken_and_said.sql";
    private static final String OUTBOX = "de/kontaktzyklus/state/mail/PlannedMails.java";

    private static final String REFUSALS = "de/kontaktzyklus/state/mail/JdbcBounces.java";

    private final String line;
    private final Bench bench;

    WithoutGuards(String line, Bench bench) {
        this.line = line;
        this.bench = bench;
    }

    Outcome order() throws IOException, InterruptedException, SQLException {
        ChangedProgram sendsFirst =
                ChangedProgram.copyOf(bench, "sends-first").withSource(TRANSPORT, FIRST_THE_RECORD, FIRST_THE_DOT);
        return red(
                "the dot leaves before the record of it, then kill -9 while the mail server thinks",
                killedAfterTheDot(sendsFirst.program()),
                killedAfterTheDot(bench.program()));
    }

    Outcome uniqueKey() throws IOException, InterruptedException, SQLException {
        ChangedProgram keyless = ChangedProgram.copyOf(bench, "keyless")
                .withResource(TABLES, "message_id   TEXT    NOT NULL UNIQUE", "message_id   TEXT    NOT NULL")
                .withSource(OUTBOX, "ON CONFLICT (message_id) DO NOTHING", "");
        return red(
                "the unique key of Message-IDs is taken away, then a month cannot be marked as done twice",
                monthRefusedTwice(keyless.program()),
                monthRefusedTwice(bench.program()));
    }

    Outcome transaction() throws IOException, InterruptedException, SQLException {
        ChangedProgram torn = ChangedProgram.copyOf(bench, "torn")
                .withSource(REFUSALS, "return jdbi.inTransaction(handle", "return jdbi.withHandle(handle");
        String between = "the notice is counted; nothing is committed";
        return red(
                "the transaction that counts a mail that came back and refuses it is taken away, then kill -9 within",
                InterruptedBounces.killed(bench, torn.program(), between),
                InterruptedBounces.killed(bench, bench.program(), between));
    }

    private Outcome red(String what, Damage changed, Damage shipped) {
        shipped.findings().forEach(finding -> System.err.println("as shipped: " + finding));
        return shipped.isNone()
                ? Outcome.red(
                        line,
                        what,
                        1,
                        1,
                        changed,
                        "the comparison sees it; the same does no harm to the program as shipped")
                : Outcome.of(line, what, 1, 0, shipped, "harm to the program as shipped");
    }

    private Damage killedAfterTheDot(Path program) throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office = OfficeFolder.fresh(bench, "red-order", server.port())
                    .withProgram(program)
                    .with("smtp.read-timeout", "30s");
            server.think(SERVER_THINKS);
            Running running = office.start("run", "--once");
            running.awaitWhileAlive(() -> server.accepted().size() >= MAILS_BEFORE, PATIENCE);
            running.kill();
            server.think(Duration.ZERO);
            office.untilDone(STARTS);
            return Audit.of(bench.expected(), office, server);
        }
    }

    /** Each try tells the administrator, who must get one mail a day. */
    private Damage monthRefusedTwice(Path program) throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office =
                    OfficeFolder.fresh(bench, "red-key", server.port()).withProgram(program);
            Moment.DIGESTS_ARE_MADE.prepare(office, server);
            change(office, """
                    CREATE TRIGGER not_now BEFORE UPDATE OF finished ON summary_run
                    BEGIN SELECT RAISE(ABORT, 'not now'); END""");
            office.once();
            office.once();
            change(office, "DROP TRIGGER not_now");
            office.untilDone(STARTS);
            return Audit.of(bench.expected(), office, server);
        }
    }

    private static void change(OfficeFolder office, String how) throws SQLException {
        try (Connection connection = new SqliteDatabase(office.state()).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(how);
        }
    }
}
