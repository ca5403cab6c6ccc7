package de.kontaktzyklus.state.database;

import java.time.Duration;

/**
 * A PostgreSQL database that holds the state.
 *
 * @param url {@code jdbc:postgresql://…}, without user and password
 * @param user owner of the tables
 * @param connections most connections of one node, at least 2
 * @param patience how long the pipeline waits at its start until the database answers
 */
public record StateServer(String url, String user, String password, int connections, Duration patience) {

    /** For people: without what stands behind the name of the database. */
    public String address() {
        return url.replaceFirst("\\?.*", "");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
