package de.kontaktzyklus.state;

import de.kontaktzyklus.state.database.StateServer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the state of an installation lies, and the three ways in.
 *
 * @param directory holds the archived exports, and the database where there is no server
 * @param server holds the database; several nodes may have it open, with the same directory or each with its own
 */
public record StatePlace(Path directory, Optional<StateServer> server) {

    /** All of it in one directory, the database as an SQLite file. */
    public static StatePlace in(Path directory) {
        return new StatePlace(directory, Optional.empty());
    }

    /**
     * Opens the state for the pipeline: creates what is missing, brings an older schema up to date, and waits for a
     * database server that is not there yet.
     *
     * @throws StateInUseException if another instance has this directory open, which only a server allows
     * @throws StateVersionException if a newer version of the program has written it
     * @throws StateUnreachableException if the server has not answered in time, or lets nobody in
     */
    public StateDatabase open() {
        return server.map(it -> PostgresqlState.open(directory, it)).orElseGet(() -> SqliteState.open(directory));
    }

    /**
     * Opens the state for a short command such as {@code close} beside a pipeline that may be running: takes no
     * instance lock and changes no schema.
     *
     * @throws StateVersionException if there is no state yet, or its schema is another than this program's
     * @throws StateUnreachableException if the server does not answer, or lets nobody in
     */
    public StateDatabase openBeside() {
        return server.map(it -> PostgresqlState.openBeside(directory, it))
                .orElseGet(() -> SqliteState.openBeside(directory));
    }

    /**
     * Opens the state to look at only, whether a pipeline is running or not; nothing can be written. Where there is
     * none yet, it is empty.
     *
     * @throws StateVersionException if its schema is another than this program's
     * @throws StateUnreachableException if the server does not answer, or lets nobody in
     */
    public StateDatabase view() {
        return server.map(it -> PostgresqlState.view(directory, it)).orElseGet(() -> SqliteState.view(directory));
    }
}
