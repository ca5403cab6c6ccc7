package de.kontaktzyklus.state;

import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.state.connections.SharedPools;
import de.kontaktzyklus.state.database.StateFolder;
import de.kontaktzyklus.state.database.StateServer;
import de.kontaktzyklus.state.database.UnpackedDriver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the state of an installation is, and the ways to open it.
 *
 * @param directory holds the archived exports, and also the database if there is no server
 * @param server holds the database; several nodes may have it open, with the same directory or each with its own
 * @param origin what the entries of the audit say of this process
 */
public record StatePlace(Path directory, Optional<StateServer> server, Origin origin) {

    /** The same for somebody who says why: it stands in the audit beside the account. */
    public StatePlace because(String reason) {
        return new StatePlace(directory, server, origin.because(reason));
    }

    /** All of it in one directory, the database as an SQLite file. */
    public static StatePlace in(Path directory) {
        return new StatePlace(directory, Optional.empty(), Origin.UNKNOWN);
    }

    /**
     * Opens the state for the pipeline: creates what is missing, brings an older schema up to date, and waits for a
     * database server that is not there yet.
     *
     * @throws StateInUseException if another instance has this directory open; only a server allows that
     * @throws StateVersionException if a newer version of the program has written it
     * @throws StateUnreachableException if the server has not answered in time, or refuses the login
     */
    public StateDatabase open() {
        return server.map(it -> PostgresqlState.open(directory, it))
                .orElseGet(() -> SqliteState.open(directory))
                .from(origin);
    }

    /**
     * The same, in the directory, for a state that can be made again: a power cut can take the last commits from it.
     *
     * @throws StateInUseException if another instance has this directory open
     */
    public StateDatabase openRepeatable() {
        return SqliteState.openRepeatable(directory).from(origin);
    }

    /**
     * The same as {@link #open} for one of several offices in this process, on connections to a server that they share.
     * A server that is not there is not waited for.
     */
    public StateDatabase openAmong(SharedPools pools) {
        return server.map(it -> PostgresqlState.openAmong(pools, directory, it))
                .orElseGet(() -> SqliteState.open(directory))
                .from(origin);
    }

    /** Whether something may be known already. A server is not asked: it may be late, or the tables be older ones. */
    public boolean mayHoldSomething() {
        return server.isPresent() || Files.exists(new StateFolder(directory).database());
    }

    /**
     * Opens the state for a short command such as {@code close} beside a pipeline that may be running: takes no
     * instance lock and changes no schema.
     *
     * @throws StateVersionException if there is no state yet, or its schema is another than this program's
     * @throws StateUnreachableException if the server does not answer, or refuses the login
     */
    public StateDatabase openBeside() {
        return server.map(it -> PostgresqlState.openBeside(directory, it))
                .orElseGet(() -> SqliteState.openBeside(directory))
                .from(origin);
    }

    /**
     * Opens the state only to look at; a pipeline may be running. Nothing can be written. If there is no state yet, it
     * is empty.
     *
     * @throws StateVersionException if its schema is another than this program's
     * @throws StateUnreachableException if the server does not answer, or refuses the login
     */
    public StateDatabase view() {
        return server.map(it -> PostgresqlState.view(directory, it)).orElseGet(() -> SqliteState.view(directory));
    }

    /**
     * As {@link #view}, for a question that is answered at once: nothing is left beside the database, not even for a
     * moment.
     */
    public StateDatabase glance() {
        return server.map(it -> PostgresqlState.view(directory, it)).orElseGet(() -> SqliteState.glance(directory));
    }

    /**
     * How the database stands, whichever version of the program has written it; a pipeline may be running. Nothing is
     * written.
     *
     * @throws StateUnreachableException if the server does not answer, or refuses the login
     */
    public StateLook look() {
        return server.map(PostgresqlState::look).orElseGet(() -> SqliteState.look(directory));
    }

    /** The folder from which SQLite starts its native library. */
    public Path driverFolder() {
        return UnpackedDriver.place(directory);
    }
}
