/**
 * From the text of a cell to a value: dates, cycles, flags, hours.
 *
 * <p>Comes in: one cell. Goes out: a value, or empty if the text is none. Must not know: files, lines, findings.
 */
@NullMarked
package de.kontaktzyklus.export.text;

import org.jspecify.annotations.NullMarked;
