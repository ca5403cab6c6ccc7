/**
 * Whether an office is served well, asked from outside: quick, and without anything of a client.
 *
 * <p>Comes in: the office and its state. Goes out: one state and its issues. Must not know: Camel, templates, exports
 * as files, the command line.
 */
@NullMarked
package de.kontaktzyklus.office.health;

import org.jspecify.annotations.NullMarked;
