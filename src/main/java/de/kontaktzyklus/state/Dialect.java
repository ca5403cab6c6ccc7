package de.kontaktzyklus.state;

import java.time.Instant;
import java.time.InstantSource;

/**
 * What the two databases say differently. All other SQL is written once for both.
 *
 * <p>The time of a lease is the database's: nodes whose clocks differ would else disagree about who may work.
 */
enum Dialect {
    /** One writer at a time: a transaction has the database to itself, and nothing needs to be locked. */
    SQLITE("sqlite", "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000000Z'", ""),

    POSTGRESQL(
            "postgresql",
            "to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US') || '000Z'",
            "FOR UPDATE SKIP LOCKED");

    private final String folder;
    private final String now;
    private final String skipLocked;

    Dialect(String folder, String now, String skipLocked) {
        this.folder = folder;
        this.now = now;
        this.skipLocked = skipLocked;
    }

    /** Where its migrations lie. */
    String migrations() {
        return "classpath:de/kontaktzyklus/state/migrations/" + folder;
    }

    /** The time of the database as an SQL expression, in the form of {@link IsoText}; not that of the transaction's begin. */
    String now() {
        return now;
    }

    /** At the end of a {@code SELECT}: takes the rows for this transaction, and passes over those that another one has. */
    String skipLocked() {
        return skipLocked;
    }

    /** Whether what is claimed when an instance starts was claimed by one that is dead: the instance lock proves it. */
    boolean isOwnedByOne() {
        return this == SQLITE;
    }

    /** @param clock of the only instance; not looked at where nodes share the clock of the database */
    DatabaseTime time(InstantSource clock) {
        return isOwnedByOne()
                ? handle -> clock.instant()
                : handle ->
                        handle.createQuery("SELECT " + now).mapTo(Instant.class).one();
    }
}
