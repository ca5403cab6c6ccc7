/**
 * The way in: text files of the office's software become facts, or a finding that says where and why not.
 *
 * <p>Three doors. {@link de.kontaktzyklus.export.FileExportSet} streams the five kinds of files as an {@link
 * de.kontaktzyklus.cases.ExportSet}. {@link de.kontaktzyklus.export.Intake} looks at a whole file, puts it in force or refuses it
 * with a report. {@link de.kontaktzyklus.export.ExportCheck} only looks. {@link de.kontaktzyklus.export.ExportDirectory} says which
 * file of a folder is which.
 *
 * <p>The way of a byte: {@code Inspection} (hash, encoding) → {@code RecordWatch} (limits, stray quotes) → FastCSV → {@code Row} →
 * one reader per kind. Whatever is wrong is an {@link de.kontaktzyklus.export.ExportFinding}: it names file, line, column and the
 * class of a value, never a value.
 *
 * <p>Must not know: rules, databases, Camel, what day it is.
 */
@NullMarked
package de.kontaktzyklus.export;

import org.jspecify.annotations.NullMarked;
