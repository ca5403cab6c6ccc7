package de.kontaktzyklus.state.database;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What time it is for leases and attempts: the same for all nodes on the database, even if their own clocks differ. */
public interface DatabaseTime {

    Instant now(Handle handle);
}
