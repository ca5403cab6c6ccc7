package de.kontaktzyklus.state.database;

import java.time.Duration;

/**
 * A PostgreSQL database that holds the state.
 *
 * @param url {@code jdbc:postgresql://…}, without user and password
 * @param user owner of the tables
 * @param connections most connections of one node, at least 2
 * @param patience how long the pipeline waits at its start until the database answers
 * @param schema in which the tables are; empty for the one that the server chooses for the user
 */
public record StateServer(String url, String user, String password, int connections, Duration patience, String schema) {

    /** In the schema that the server chooses for the user. */
    public StateServer(String url, String user, String password, int connections, Duration patience) {
        this(url, user, password, connections, patience, "");
    }

    /** For people: without what stands behind the name of the database. */
    public String address() {
        return url.replaceFirst("\\?.*", "") + (schema.isEmpty() ? "" : ", " + schema);
    }

    /** The same without a schema: what several offices have in common. */
    public StateServer forAll() {
        return new StateServer(url, user, password, connections, patience);
    }

    /** The same for a start that waits for another time. */
    public StateServer waiting(Duration other) {
        return new StateServer(url, user, password, connections, other, schema);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + (schema.isEmpty() ? "" : " (" + schema + ")") + " as " + user;
    }
}
