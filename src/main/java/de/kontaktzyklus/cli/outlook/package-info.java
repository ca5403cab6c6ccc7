/**
 * The commands that look ahead: {@code forecast}, what falls due in the next weeks, and {@code what-if}, the same
 * export under another policy.
 *
 * <p>Comes in: files that the arguments name. Goes out: tables for people, CSV and JSON for machines. Must not know:
 * state, mail, Camel.
 */
@NullMarked
package de.kontaktzyklus.cli.outlook;

import org.jspecify.annotations.NullMarked;
