/**
 * The two databases: how they are opened, and in what they differ.
 *
 * <p>Written for SQLite and PostgreSQL alike: days, months and instants are ISO text
 * ({@link de.kontaktzyklus.state.database.IsoText}). What differs is in
 * {@link de.kontaktzyklus.state.database.Dialect}; how they are opened is in
 * {@link de.kontaktzyklus.state.database.SqliteFile} and {@link de.kontaktzyklus.state.database.PostgresqlPool}.
 *
 * <p>Comes in: a folder or a server. Goes out: connections. Must not know: tables.
 */
@NullMarked
package de.kontaktzyklus.state.database;

import org.jspecify.annotations.NullMarked;
