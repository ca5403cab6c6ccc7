package de.kontaktzyklus.state;

import de.kontaktzyklus.state.connections.SqliteConnections;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.InstanceLock;
import de.kontaktzyklus.state.database.SqliteFile;
import de.kontaktzyklus.state.database.StateFolder;
import de.kontaktzyklus.state.database.UnpackedDriver;
import de.kontaktzyklus.state.tables.Schema;
import de.kontaktzyklus.state.tables.Schema.Standing;
import de.kontaktzyklus.state.tables.StateVersionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The state as one SQLite file {@code kontaktzyklus.db} in the state directory, and beside it the lock file that lets
 * only one instance in. There is one writer at a time; another waits for up to {@value SqliteFile#PATIENCE_SECONDS}
 * seconds.
 */
final class SqliteState {

    private static final String SQLITE = "SQLite";

    private SqliteState() {}

    static StateDatabase open(Path directory) {
        return open(directory, SqliteFile::writable);
    }

    static StateDatabase openRepeatable(Path directory) {
        return open(directory, SqliteFile::repeatable);
    }

    private static StateDatabase open(Path directory, Function<Path, DataSource> file) {
        StateFolder folder = new StateFolder(directory);
        folder.create();
        InstanceLock lock = InstanceLock.take(folder);
        try {
            UnpackedDriver.sweep(directory);
            folder.createDatabase();
            DataSource source = file.apply(folder.database());
            Schema.of(source, Dialect.SQLITE).bringUpToDate();
            return lent(folder, source, lock::close).alone();
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    static StateDatabase openBeside(Path directory) {
        StateFolder folder = new StateFolder(directory);
        if (!Files.exists(folder.database())) {
            throw new StateVersionException(
                    StateVersionException.Found.NOTHING, "There is no state in " + directory + " yet");
        }
        DataSource source = SqliteFile.writable(folder.database());
        Schema.of(source, Dialect.SQLITE).requireCurrent();
        return lent(folder, source, () -> {});
    }

    static StateDatabase view(Path directory) {
        StateFolder folder = new StateFolder(directory);
        return Files.exists(folder.database())
                ? current(folder, SqliteFile.readOnly(folder.database()))
                : emptyView(folder);
    }

    static StateDatabase glance(Path directory) {
        StateFolder folder = new StateFolder(directory);
        return Files.exists(folder.database())
                ? current(folder, SqliteFile.untouched(folder.database()))
                : emptyView(folder);
    }

    static StateLook look(Path directory) {
        StateFolder folder = new StateFolder(directory);
        if (!Files.exists(folder.database())) {
            return new StateLook(SQLITE, "", Standing.MISSING, Optional.empty());
        }
        DataSource source = SqliteFile.untouched(folder.database());
        Connection open = connection(source);
        try (open) {
            Standing tables = Schema.of(source, Dialect.SQLITE).tables();
            String version = open.getMetaData().getDatabaseProductVersion();
            return new StateLook(SQLITE, version, tables, Optional.empty());
        } catch (SQLException failed) {
            throw new IllegalStateException("The state cannot be looked at: " + failed.getMessage(), failed);
        }
    }

    /** The view of a state that does not exist yet. */
    static StateDatabase emptyView(StateFolder folder) {
        DataSource empty = SqliteFile.emptyInMemory(folder.directory());
        StateDatabase view = keptOpen(folder, empty);
        Schema.makeIn(empty);
        view.lookOnly();
        return view;
    }

    private static StateDatabase current(StateFolder folder, DataSource source) {
        Schema.of(source, Dialect.SQLITE).requireCurrent();
        return keptOpen(folder, source);
    }

    /** For a program that asks and writes again and again. */
    private static StateDatabase lent(StateFolder folder, DataSource source, Runnable release) {
        SqliteConnections connections = opened(() -> SqliteConnections.open(source, folder.database()));
        return new StateDatabase(
                folder, Dialect.SQLITE, connections::take, () -> released(connections::close, release));
    }

    /** For a look: one connection stays open, and each call has one of its own. */
    private static StateDatabase keptOpen(StateFolder folder, DataSource source) {
        Connection kept = connection(source);
        return new StateDatabase(folder, Dialect.SQLITE, source::getConnection, () -> released(kept::close, () -> {}));
    }

    private static void released(Closing closing, Runnable release) {
        try {
            closing.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("The state cannot be closed: " + failed.getMessage(), failed);
        } finally {
            release.run();
        }
    }

    private static Connection connection(DataSource source) {
        return opened(source::getConnection);
    }

    private static <T> T opened(Opening<T> opening) {
        try {
            return opening.open();
        } catch (SQLException failed) {
            throw new IllegalStateException("The state cannot be opened: " + failed.getMessage(), failed);
        }
    }

    private interface Opening<T> {
        T open() throws SQLException;
    }

    private interface Closing {
        void close() throws SQLException;
    }
}
