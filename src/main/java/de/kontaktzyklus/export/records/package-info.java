/**
 * From content to records: the header, and rows of cleaned texts, whatever the format of the file.
 *
 * <p>The way in is {@link de.kontaktzyklus.export.records.Records}. A format is one class there that finds the header
 * and hands over the cells: text with separators, or a workbook. Everything else is the same for all:
 * {@link de.kontaktzyklus.export.records.SourceRow}.
 *
 * <p>Comes in: decoded text, or a workbook. Goes out: records, in the order of the file; or a refusal that says where
 * the header may be. Must not know: what the values mean.
 */
@NullMarked
package de.kontaktzyklus.export.records;

import org.jspecify.annotations.NullMarked;
