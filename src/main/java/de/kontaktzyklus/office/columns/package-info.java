/**
 * A proposal for {@code columns.yaml}, where an export calls its columns otherwise.
 *
 * <p>{@link de.kontaktzyklus.office.columns.ForeignExports} finds the files,
 * {@link de.kontaktzyklus.office.columns.ColumnsProposal} has the guesses for them and writes the file.
 *
 * <p>Comes in: an office, files. Goes out: the text of a proposed file that the program can read. Must not know: the
 * words of a language; where the file is put.
 */
@NullMarked
package de.kontaktzyklus.office.columns;

import org.jspecify.annotations.NullMarked;
