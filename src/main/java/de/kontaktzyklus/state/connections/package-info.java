/**
 * Lends connections to the database: those of SQLite again and again, those of PostgreSQL to several offices in turn.
 *
 * <p>Comes in: a file, or a server. Goes out: connections that are as if they were new. Must not know: tables.
 */
@NullMarked
package de.kontaktzyklus.state.connections;

import org.jspecify.annotations.NullMarked;
