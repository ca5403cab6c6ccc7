/**
 * Looks at the files of a folder and changes nothing: the command {@code check}.
 *
 * <p>The way in is {@link de.kontaktzyklus.export.check.ExportCheck}.
 *
 * <p>Comes in: a folder. Goes out: every finding with file, line and column. Must not know: what is in force.
 */
@NullMarked
package de.kontaktzyklus.export.check;

import org.jspecify.annotations.NullMarked;
