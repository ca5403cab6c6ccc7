package de.kontaktzyklus.state.database;

import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/**
 * What the two databases say differently. All other SQL is written once for both.
 *
 * <p>The time of a lease is the database's: nodes whose clocks differ would else disagree about who may work.
 */
public enum Dialect {
    /** One writer at a time: a transaction has the database to itself, and nothing needs to be locked. */
    SQLITE("sqlite", "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000000Z'", ""),

    POSTGRESQL(
            "postgresql",
            "to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US') || '000Z'",
            "FOR UPDATE SKIP LOCKED");

    /** Any number: it only has to be the same for all nodes. */
    private static final long OUR_LOCK = 7_319_402_211L;

    private final String folder;
    private final String now;
    private final String skipLocked;

    Dialect(String folder, String now, String skipLocked) {
        this.folder = folder;
        this.now = now;
        this.skipLocked = skipLocked;
    }

    /** Where its migrations lie. */
    public String migrations() {
        return "classpath:de/kontaktzyklus/state/migrations/" + folder;
    }

    /** The time of the database, not that of the transaction's begin. */
    public Instant now(Handle handle) {
        return handle.createQuery("SELECT " + now).mapTo(Instant.class).one();
    }

    /**
     * At the end of a {@code SELECT}: takes the rows for this transaction, and waits for those that another one has.
     */
    public String lock() {
        return isShared() ? "FOR UPDATE" : "";
    }

    /**
     * At the end of a {@code SELECT}: takes the rows for this transaction, and passes over those that another one has.
     */
    public String skipLocked() {
        return skipLocked;
    }

    /** Whether what is claimed when an instance starts was claimed by one that is dead: the instance lock proves it. */
    public boolean isOwnedByOne() {
        return this == SQLITE;
    }

    /** Whether several nodes may be at work on it at once, on different machines. */
    public boolean isShared() {
        return !isOwnedByOne();
    }

    /**
     * What time it is for the rows of this database.
     *
     * @param clock of the only instance; not looked at where nodes share the clock of the database
     */
    public DatabaseTime time(InstantSource clock) {
        return isOwnedByOne() ? handle -> clock.instant() : this::now;
    }

    /** Lets one transaction at a time go on from here, as SQLite does from the beginning. */
    public void takeTurns(Handle handle) {
        if (isShared()) {
            handle.execute("SELECT pg_advisory_xact_lock(" + OUR_LOCK + ")");
        }
    }
}
