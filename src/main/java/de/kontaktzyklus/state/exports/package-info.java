/**
 * The exports taken and refused, in SQL, and what the last case export knew of each case.
 *
 * <p>Comes in: an export that is put in force. Goes out: exports in force, and movements between them. Must not know:
 * how a file is read.
 */
@NullMarked
package de.kontaktzyklus.state.exports;

import org.jspecify.annotations.NullMarked;
