package de.kontaktzyklus.faults.database;

import de.kontaktzyklus.state.database.StateServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The database of an office, seen from outside: it is read by plain SQL, not by the program's own code. */
public interface OfficeDatabase {

    Connection connect() throws SQLException;

    /** The server it is on, for the program's own code; empty: it is a file. */
    Optional<StateServer> server();

    /** What the program must be told to use it. */
    Map<String, String> settings();

    /** With a look at the whole of it; after the program has ended. */
    Books books() throws SQLException;

    /** The same without; beside the running program. */
    Books glance() throws SQLException;

    /** The same content for another office, whose folder was copied. The program of neither is running. */
    OfficeDatabase copyFor(Path otherState) throws SQLException;

    /**
     * Disturbs the running program: holds the lock for a time, or cuts one of its connections.
     *
     * @return false if there was nothing to disturb
     */
    boolean disturb(Duration length) throws SQLException, InterruptedException;

    /** Nobody needs it any more. */
    void discard() throws SQLException;
}
