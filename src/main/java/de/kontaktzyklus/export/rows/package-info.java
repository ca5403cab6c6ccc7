/**
 * From characters to facts: the header, the rows, and one reader for each kind of export.
 *
 * <p>{@link de.kontaktzyklus.export.rows.FileExportSet} streams the five kinds of files as an
 * {@link de.kontaktzyklus.cases.ExportSet}; {@link de.kontaktzyklus.export.rows.WholeFile} reads one of them for its
 * findings.
 *
 * <p>Comes in: decoded text. Goes out: rows of {@code cases}, each whole or rejected with a reason. Must not know: what
 * is in force, who is told.
 */
@NullMarked
package de.kontaktzyklus.export.rows;

import org.jspecify.annotations.NullMarked;
