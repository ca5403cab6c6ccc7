package de.kontaktzyklus.state.database;

import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/**
 * The SQL that differs between the two databases. All other SQL is the same for both.
 *
 * <p>The time of a lease is the database's: otherwise nodes with different clocks would disagree about who may work.
 */
public enum Dialect {
    /** One writer at a time: a transaction has the database to itself, and needs no locks. */
    SQLITE("sqlite", "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000000Z'", ""),

    POSTGRESQL(
            "postgresql",
            "to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US') || '000Z'",
            "FOR UPDATE SKIP LOCKED");

    /** Any number; it must be the same for all nodes. */
    private static final long OUR_LOCK = 7_319_402_211L;

    /** Another one; it is taken after the other, so that two transactions never wait for each other. */
    private static final long LOCK_OF_AUDIT = OUR_LOCK + 1;

    /**
     * Locks belong to a database, and offices in schemas of their own take no turns with each other: there the number
     * of the schema is part of the lock. In {@code public} it is the lock of older programs, which may run beside.
     */
    private static final String TAKE_TURNS = """
            SELECT CASE current_schema() WHEN 'public' THEN pg_advisory_xact_lock(%1$d)
              ELSE pg_advisory_xact_lock(%2$d, (current_schema()::regnamespace::oid::int8 - 2147483648)::int4) END
            """;

    /** A lock of two parts has room for smaller numbers. */
    private static final long HALVES = 1_000_000_007L;

    private final String folder;
    private final String now;
    private final String skipLocked;

    Dialect(String folder, String now, String skipLocked) {
        this.folder = folder;
        this.now = now;
        this.skipLocked = skipLocked;
    }

    /** Where its migrations are. */
    public String migrations() {
        return "classpath:de/kontaktzyklus/state/migrations/" + folder;
    }

    /** The resource that is one of them, by the name of its script. */
    public String migration(String script) {
        return "/de/kontaktzyklus/state/migrations/" + folder + "/" + script;
    }

    /** The resource that lists what {@code schema_history} holds once all its migrations are made. */
    public String madeMigrations() {
        return "/de/kontaktzyklus/state/migrations/" + folder + ".txt";
    }

    /** The time of the database now, not at the beginning of the transaction. */
    public Instant now(Handle handle) {
        return handle.createQuery("SELECT " + now).mapTo(Instant.class).one();
    }

    /**
     * At the end of a {@code SELECT}: locks the rows for this transaction, and waits for rows that another one has
     * locked.
     */
    public String lock() {
        return isShared() ? "FOR UPDATE" : "";
    }

    /**
     * At the end of a {@code SELECT}: locks the rows for this transaction, and skips rows that another one has locked.
     */
    public String skipLocked() {
        return skipLocked;
    }

    /** Whether all claims at the start of an instance belong to a dead one; the instance lock proves it. */
    public boolean isOwnedByOne() {
        return this == SQLITE;
    }

    /** Whether several nodes, on different machines, may work on it at once. */
    public boolean isShared() {
        return !isOwnedByOne();
    }

    /**
     * What time it is for the rows of this database.
     *
     * @param clock of the only instance; not used if nodes share the clock of the database
     */
    public DatabaseTime time(InstantSource clock) {
        return isOwnedByOne() ? handle -> clock.instant() : this::now;
    }

    /**
     * Writes more than the server can put where something was before, so that it needs room on its disk. SQLite keeps
     * in memory what is taken back; its disk is that of the folder.
     */
    public void writeMore(Handle handle) {
        if (isShared()) {
            handle.execute("""
                    CREATE TEMPORARY TABLE more_room ON COMMIT DROP AS
                    SELECT repeat('more', 250) AS text FROM generate_series(1, 256)""");
        }
    }

    /** Lets one transaction at a time go on from here, as SQLite does from the beginning. */
    public void takeTurns(Handle handle) {
        if (isShared()) {
            takeTurns(handle, OUR_LOCK);
        }
    }

    /** The same at the end of the chain of the audit. */
    public void takeTurnsAtAudit(Handle handle) {
        if (isShared()) {
            takeTurns(handle, LOCK_OF_AUDIT);
        }
    }

    private static void takeTurns(Handle handle, long lock) {
        handle.execute(TAKE_TURNS.formatted(lock, lock % HALVES));
    }
}
