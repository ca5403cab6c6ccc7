/**
 * A table of the summary as plain values, before it has a form.
 *
 * <p>Start at {@link de.kontaktzyklus.dispatch.files.content.table.Table}. Comes in: values. Goes out: the same, one
 * kind of cell for each meaning; a face reads them with a
 * {@link de.kontaktzyklus.dispatch.files.content.table.Cell.Reader}. Must not know: what the table is about, languages,
 * faces.
 */
@NullMarked
package de.kontaktzyklus.dispatch.files.content.table;

import org.jspecify.annotations.NullMarked;
