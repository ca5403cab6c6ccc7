package de.kontaktzyklus.state.database;

import org.jdbi.v3.core.Handle;

/** Whether a transaction may write: checked at its beginning; throws if it may not. */
public interface Right {

    /** For an instance that has its state alone, and for commands. */
    Right ALWAYS = handle -> {};

    void require(Handle handle);
}
