package de.kontaktzyklus.state;

import de.kontaktzyklus.audit.AuditTrail;
import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.intake.Arrivals;
import de.kontaktzyklus.cases.intake.SeenCases;
import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.delivery.ServerSizes;
import de.kontaktzyklus.reminders.ReminderMemory;
import de.kontaktzyklus.reminders.causes.OpenCauses;
import de.kontaktzyklus.reminders.clock.KnownDays;
import de.kontaktzyklus.reminders.health.Heartbeats;
import de.kontaktzyklus.reminders.knowledge.KeptKnowledge;
import de.kontaktzyklus.reminders.proof.Proofs;
import de.kontaktzyklus.retention.CustomerTraces;
import de.kontaktzyklus.retention.DeletableState;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.audit.JdbcAuditTrail;
import de.kontaktzyklus.state.causes.JdbcOpenCauses;
import de.kontaktzyklus.state.database.DatabaseTime;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.IsoText;
import de.kontaktzyklus.state.database.LookOnly;
import de.kontaktzyklus.state.database.Right;
import de.kontaktzyklus.state.database.SqliteFile;
import de.kontaktzyklus.state.database.StateFolder;
import de.kontaktzyklus.state.exports.JdbcArrivals;
import de.kontaktzyklus.state.exports.JdbcKnownCases;
import de.kontaktzyklus.state.exports.JdbcSeenCases;
import de.kontaktzyklus.state.exports.JdbcTakenExports;
import de.kontaktzyklus.state.forgetting.JdbcCustomerTraces;
import de.kontaktzyklus.state.forgetting.JdbcDeletableState;
import de.kontaktzyklus.state.jobs.JdbcHeartbeats;
import de.kontaktzyklus.state.jobs.JobClaim;
import de.kontaktzyklus.state.jobs.JobClaims;
import de.kontaktzyklus.state.knowledge.JdbcKeptKnowledge;
import de.kontaktzyklus.state.mail.JdbcBounces;
import de.kontaktzyklus.state.mail.JdbcClaims;
import de.kontaktzyklus.state.mail.JdbcKeptMails;
import de.kontaktzyklus.state.mail.JdbcOutbox;
import de.kontaktzyklus.state.mail.JdbcServerSizes;
import de.kontaktzyklus.state.reminders.JdbcKnownDays;
import de.kontaktzyklus.state.reminders.JdbcProofs;
import de.kontaktzyklus.state.reminders.JdbcReminderMemory;
import de.kontaktzyklus.state.reminders.JdbcReminderRecord;
import de.kontaktzyklus.state.summaries.JdbcKeptSummaries;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.ReminderRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The state of one installation. {@link StatePlace} says where it is and how to open it.
 *
 * <p>Each call of a port is one transaction on a connection of its own, and may come from any thread; when it has
 * returned, its result is on disk. A full disk, a broken file or a lost database gives an unchecked exception without
 * values of rows in its text, and nothing is half done. When the trouble is over, the next call works again.
 */
public final class StateDatabase implements AutoCloseable {

    /** The statements of the program are the same for each state, and are read once. From any thread. */
    private static final SqlParser READ_STATEMENTS = new ColonPrefixSqlParser();

    private final StateFolder folder;
    private final Dialect dialect;
    private final Jdbi jdbi;
    private final Right right;
    private final AuditBook book;
    private final Runnable release;

    StateDatabase(StateFolder folder, Dialect dialect, ConnectionFactory source, Runnable release) {
        this(folder, dialect, jdbi(source), Right.ALWAYS, new AuditBook(dialect, Origin.UNKNOWN), release);
    }

    private StateDatabase(
            StateFolder folder, Dialect dialect, Jdbi jdbi, Right right, AuditBook book, Runnable release) {
        this.folder = folder;
        this.dialect = dialect;
        this.jdbi = jdbi;
        this.right = right;
        this.book = book;
        this.release = release;
    }

    private static Jdbi jdbi(ConnectionFactory source) {
        Jdbi jdbi = Jdbi.create(source).installPlugin(new IsoText());
        jdbi.configure(SqlStatements.class, statements -> statements.setSqlParser(READ_STATEMENTS));
        // The default shows the bound values, customer numbers among them.
        jdbi.configure(StatementExceptions.class, texts -> texts.setMessageRendering(MessageRendering.NONE));
        return jdbi;
    }

    /** {@link StatePlace#open} of a state in one directory. */
    public static StateDatabase open(Path directory) {
        return StatePlace.in(directory).open();
    }

    /** {@link StatePlace#openBeside} of a state in one directory. */
    public static StateDatabase openBeside(Path directory) {
        return StatePlace.in(directory).openBeside();
    }

    /** {@link StatePlace#view} of a state in one directory. */
    public static StateDatabase view(Path directory) {
        return StatePlace.in(directory).view();
    }

    /**
     * A state for whoever must have one and asks it nothing. It opens no database, and whoever asks it gets an
     * unchecked exception.
     */
    public static StateDatabase unasked(Path directory) {
        return new StateDatabase(new StateFolder(directory), Dialect.SQLITE, StateDatabase::refuse, () -> {});
    }

    private static Connection refuse() throws SQLException {
        throw new SQLException("Nobody was to ask this state anything");
    }

    /** Releases what a crash has left claimed: this is the only instance. */
    StateDatabase alone() {
        JobClaims.voidAll(jdbi);
        return this;
    }

    /** From now on SQLite refuses every write. */
    void lookOnly() {
        jdbi.installPlugin(new LookOnly());
    }

    /** The same state for a process of which the audit knows more. */
    StateDatabase from(Origin origin) {
        return new StateDatabase(folder, dialect, jdbi, right, new AuditBook(dialect, origin), release);
    }

    /** For what has no port. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /**
     * The same state for the node that has claimed a job. It puts exports in force, records digests and keeps summaries
     * only while the claim holds; otherwise it throws {@link de.kontaktzyklus.state.jobs.LostJobException} and nothing
     * changes.
     */
    public StateDatabase under(JobClaim claim) {
        Right claimed = handle -> JobClaims.require(handle, dialect, claim);
        return new StateDatabase(folder, dialect, jdbi, claimed, book, () -> {});
    }

    /**
     * Whether something new can be written: it is tried and taken back. That it can be read, or that a row can be
     * replaced, does not say so while the disk of the server is full.
     */
    public boolean takesMore() {
        try {
            jdbi.useTransaction(handle -> {
                dialect.writeMore(handle);
                handle.rollback();
            });
            return true;
        } catch (JdbiException refused) {
            return false;
        }
    }

    public JobClaims jobClaims() {
        return new JobClaims(jdbi, dialect);
    }

    public Heartbeats heartbeats() {
        return new JdbcHeartbeats(jdbi);
    }

    public AuditTrail auditTrail() {
        return new JdbcAuditTrail(jdbi, book);
    }

    public TakenExports takenExports() {
        return new JdbcTakenExports(jdbi, dialect, right, folder, book);
    }

    public Arrivals arrivals() {
        return new JdbcArrivals(jdbi);
    }

    public SeenCases seenCases() {
        return new JdbcSeenCases(jdbi);
    }

    public OpenCauses openCauses() {
        return new JdbcOpenCauses(jdbi);
    }

    public KnownCases knownCases() {
        return new JdbcKnownCases(jdbi, book);
    }

    public Outbox outbox() {
        return new JdbcOutbox(jdbi, book);
    }

    /**
     * The outbox as a sender sees it.
     *
     * @param clock of the office: says whether the day of a digest is over, and gives the time if the database has no
     *     clock
     */
    public Claims claims(SendingRules rules, InstantSource clock) {
        return new JdbcClaims(jdbi, dialect, dialect.time(clock), handle -> clock.instant(), rules, book);
    }

    /** The mails one by one; the clock as for {@link #claims(SendingRules, InstantSource)}. */
    public KeptMails keptMails(InstantSource clock) {
        return new JdbcKeptMails(jdbi, dialect.time(clock), book);
    }

    /** The same with the clock of the database. */
    Claims claims(SendingRules rules, DatabaseTime time) {
        return new JdbcClaims(jdbi, dialect, time, time, rules, book);
    }

    /** What came back; the clock as for {@link #claims(SendingRules, InstantSource)}. */
    public Bounces bounces(InstantSource clock) {
        return new JdbcBounces(jdbi, dialect.time(clock), book);
    }

    public ServerSizes serverSizes() {
        return new JdbcServerSizes(jdbi);
    }

    public ReminderMemory reminderMemory() {
        return new JdbcReminderMemory(jdbi, dialect, right, book);
    }

    public KnownDays knownDays() {
        return new JdbcKnownDays(jdbi, book);
    }

    public KeptKnowledge keptKnowledge() {
        return new JdbcKeptKnowledge(jdbi);
    }

    public Proofs proofs() {
        return new JdbcProofs(jdbi, dialect);
    }

    public ReminderRecord reminderRecord() {
        return new JdbcReminderRecord(jdbi);
    }

    public KeptSummaries keptSummaries() {
        return new JdbcKeptSummaries(jdbi, right, book);
    }

    public DeletableState deletableState() {
        return new JdbcDeletableState(jdbi, dialect, book);
    }

    /**
     * What is kept of a person.
     *
     * @param readable what a person reads in the bytes of a mail
     */
    public CustomerTraces customerTraces(Function<byte[], String> readable) {
        return new JdbcCustomerTraces(jdbi, dialect, readable, book);
    }

    /** All tables as of one moment. */
    public void copyTablesInto(Path sqliteFile) {
        TableSnapshot.write(jdbi, dialect, sqliteFile);
    }

    /** The export in force in such a copy, with its place in the archive of this state. */
    public Optional<TakenExports.Taken> inForceIn(Path sqliteFile, ExportKind kind) {
        Jdbi copy = jdbi(SqliteFile.single(sqliteFile)::getConnection);
        return new JdbcTakenExports(copy, Dialect.SQLITE, Right.ALWAYS, folder, book)
                .inForce(kind)
                .map(export ->
                        takenExports().inForce(kind).filter(export::equals).orElse(export));
    }

    /**
     * Fills this empty state from another one.
     *
     * @param files puts the files of the rows in place, before the rows are committed
     */
    public int fillFrom(Handle other, Instant now, Files files) throws IOException {
        return jdbi.inTransaction(to -> {
            int held = TableRestore.fill(other, to, dialect, now, book);
            files.layOut();
            new JdbcTakenExports(jdbi, dialect, right, folder, book).keepMissingContents(to);
            return held;
        });
    }

    /** Puts files in place. */
    @FunctionalInterface
    public interface Files {
        void layOut() throws IOException;
    }

    /** Closes the connections, and lets the next instance in. */
    @Override
    public void close() {
        release.run();
    }
}
