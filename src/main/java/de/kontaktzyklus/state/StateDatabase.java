package de.kontaktzyklus.state;

import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.reminders.ReminderMemory;
import de.kontaktzyklus.summary.KeptSummaries;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The state of one installation: the file {@code kontaktzyklus.db} in the state directory, and beside it the lock file that
 * lets only one instance in.
 *
 * <p>Each call of a port is one transaction on a connection of its own, and safe from several threads; what it has returned
 * from is on disk. A full disk or a broken file ends in an unchecked exception, without values of rows in its text, and in
 * nothing half done.
 */
public final class StateDatabase implements AutoCloseable {

    private final StateFolder folder;
    private final Jdbi jdbi;
    private final Runnable release;
    private final Handle keptOpen;

    private StateDatabase(StateFolder folder, DataSource source, Runnable release) {
        this.folder = folder;
        this.release = release;
        jdbi = Jdbi.create(source).installPlugin(new IsoText());
        // The default shows the bound values, customer numbers among them.
        jdbi.configure(StatementExceptions.class, texts -> texts.setMessageRendering(MessageRendering.NONE));
        // SQLite tidies up its write-ahead log whenever the last connection closes: keep one, or each call waits for
        // that.
        keptOpen = jdbi.open();
    }

    /**
     * Opens the state for the pipeline: creates the directory (0750) and the file (0640) where they are missing, and brings an
     * older schema up to date.
     *
     * @throws StateInUseException if another instance has this directory open
     * @throws StateVersionException if a newer version of the program has written it
     */
    public static StateDatabase open(Path directory) {
        StateFolder folder = new StateFolder(directory);
        folder.create();
        InstanceLock lock = InstanceLock.take(folder);
        try {
            UnpackedDriver.sweep(directory);
            folder.createDatabase();
            DataSource source = SqliteFile.writable(folder.database());
            Schema.of(source).bringUpToDate();
            return new StateDatabase(folder, source, lock::close);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /**
     * Opens the state for a short command such as {@code close} beside a pipeline that may be running: takes no instance lock
     * and changes no schema. The database lets one writer in at a time; the other waits for up to {@value
     * SqliteFile#PATIENCE_SECONDS} seconds.
     *
     * @throws StateVersionException if there is no state yet, or its schema is another than this program's
     */
    public static StateDatabase openBeside(Path directory) {
        StateFolder folder = new StateFolder(directory);
        if (!Files.exists(folder.database())) {
            throw new StateVersionException("There is no state in " + directory + " yet");
        }
        return current(folder, SqliteFile.writable(folder.database()));
    }

    /**
     * Opens the state to look at only, whether a pipeline is running or not; nothing can be written. Where there is none yet,
     * it is empty.
     *
     * @throws StateVersionException if its schema is another than this program's
     */
    public static StateDatabase view(Path directory) {
        StateFolder folder = new StateFolder(directory);
        return Files.exists(folder.database())
                ? current(folder, SqliteFile.readOnly(folder.database()))
                : emptyView(folder);
    }

    private static StateDatabase emptyView(StateFolder folder) {
        DataSource empty = SqliteFile.emptyInMemory();
        StateDatabase view = new StateDatabase(folder, empty, () -> {});
        Schema.of(empty).bringUpToDate();
        view.jdbi.installPlugin(new LookOnly());
        return view;
    }

    private static StateDatabase current(StateFolder folder, DataSource source) {
        Schema.of(source).requireCurrent();
        return new StateDatabase(folder, source, () -> {});
    }

    public TakenExports takenExports() {
        return new JdbcTakenExports(jdbi, folder);
    }

    public KnownCases knownCases() {
        return new JdbcKnownCases(jdbi);
    }

    public Outbox outbox() {
        return new JdbcOutbox(jdbi);
    }

    public ReminderMemory reminderMemory() {
        return new JdbcReminderMemory(jdbi);
    }

    public KeptSummaries keptSummaries() {
        return new JdbcKeptSummaries(jdbi);
    }

    /** Lets the next instance in. */
    @Override
    public void close() {
        try {
            keptOpen.close();
        } finally {
            release.run();
        }
    }
}
