package de.kontaktzyklus.state.connections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The connections to the file of a running program. A new connection reads the tables of the whole database before its
 * first question, which takes longer than most questions; so those that were given back are lent again. One of them is
 * always open: SQLite tidies up its write-ahead log whenever the last connection closes.
 *
 * <p>A connection on which something went wrong is closed and not lent again. If the file was taken away, replaced or
 * cut short, so are all that lie ready: nobody reads or writes what is no longer there. From any thread, and as many at
 * a time as are wanted.
 */
public final class SqliteConnections implements AutoCloseable {

    /** As many as work at a time, as a rule: the sending of mails, a run, a watch and a heartbeat. */
    private static final int READY = 4;

    private final DataSource source;
    private final Path file;
    private final Deque<Connection> ready = new ArrayDeque<>();
    private FileState known;
    /** How often the file has become another one. */
    private int generation;

    private boolean closed;

    private SqliteConnections(DataSource source, Path file, Connection first) {
        this.source = source;
        this.file = file;
        this.known = FileState.of(file);
        ready.push(first);
    }

    /** Opens the first one. */
    public static SqliteConnections open(DataSource source, Path file) throws SQLException {
        return new SqliteConnections(source, file, source.getConnection());
    }

    /** To be closed by who takes it; a transaction that is open then is undone. */
    public Connection take() throws SQLException {
        Optional<Connection> kept = readyOne();
        int of = generation();
        return LentConnection.of(
                kept.isPresent() ? kept.get() : source.getConnection(), connection -> giveBack(connection, of));
    }

    private synchronized int generation() {
        return generation;
    }

    private synchronized Optional<Connection> readyOne() throws SQLException {
        FileState now = FileState.of(file);
        if (!now.goesOn(known)) {
            generation++;
            closeReady();
        }
        known = now;
        return Optional.ofNullable(ready.poll());
    }

    private void giveBack(Connection connection, int of) throws SQLException {
        if (!keeps(connection, of)) {
            connection.close();
        }
    }

    private synchronized boolean keeps(Connection connection, int of) {
        boolean kept = !closed && of == generation && ready.size() < READY;
        if (kept) {
            ready.push(connection);
        }
        return kept;
    }

    private void closeReady() throws SQLException {
        while (!ready.isEmpty()) {
            ready.pop().close();
        }
    }

    /** Those that are lent are closed when they are given back. */
    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        closeReady();
    }

    /**
     * What a file is known by.
     *
     * @param key which file it is; empty if there is none, or if the machine has no such key and does not let an open
     *     file be replaced
     */
    private record FileState(Optional<Object> key, long size) {

        static FileState of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new FileState(Optional.ofNullable(attributes.fileKey()), attributes.size());
            } catch (IOException gone) {
                return new FileState(Optional.empty(), 0);
            }
        }

        /** A database never gets shorter but by hand. */
        boolean goesOn(FileState before) {
            return Objects.equals(key, before.key) && size >= before.size;
        }
    }
}
