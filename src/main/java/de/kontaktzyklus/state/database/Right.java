package de.kontaktzyklus.state.database;

import org.jdbi.v3.core.Handle;

/** Whether a transaction may write: asked at its beginning, and answered with an exception if not. */
public interface Right {

    /** Of an instance that has its state alone, and of commands. */
    Right ALWAYS = handle -> {};

    void require(Handle handle);
}
