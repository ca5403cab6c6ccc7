/**
 * The tables as a whole: brought up to date, copied out as of one moment, filled from a backup.
 *
 * <p>The migrations stand in {@code resources/de/kontaktzyklus/state/migrations}, with a comment on each table.
 *
 * <p>Comes in: connections. Goes out: tables of the current version. Must not know: what a row means.
 */
@NullMarked
package de.kontaktzyklus.state.tables;

import org.jspecify.annotations.NullMarked;
