/**
 * What is remembered over a restart: adapters in SQL for the ports of the core, in one SQLite file by default, in a
 * PostgreSQL database by configuration.
 *
 * <p>The way in is {@link de.kontaktzyklus.state.StatePlace}. Its tables stand, with a word on each, in the migrations
 * ({@code resources/de/kontaktzyklus/state/migrations}); the SQL of each port in the adapter that is named after it. All of
 * them pass the contract test of their port, and so do the in-memory adapters of the tests.
 *
 * <p>Comes in: decisions of the core, each as one transaction. Goes out: the same, after a crash too. Must not know: names and
 * birth dates of clients, what a mail says, what day it is today.
 *
 * <p>Written for SQLite and PostgreSQL alike: days, months and instants are ISO text ({@link
 * de.kontaktzyklus.state.IsoText}). What they say differently stands in their migrations and in {@link
 * de.kontaktzyklus.state.Dialect}; how they are opened in {@link de.kontaktzyklus.state.SqliteFile} and {@link
 * de.kontaktzyklus.state.PostgresqlPool}.
 */
@NullMarked
package de.kontaktzyklus.state;

import org.jspecify.annotations.NullMarked;
