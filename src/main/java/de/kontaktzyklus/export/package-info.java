/**
 * The files that come in: which there are, which columns they have, and what can be wrong with them.
 *
 * <p>{@link de.kontaktzyklus.export.ExportDirectory} says which file of a folder is which,
 * {@link de.kontaktzyklus.export.ExportFormat} what the office calls its columns. Everything that is wrong is an
 * {@link de.kontaktzyklus.export.ExportFinding}: it names file, line, column and the class of a value, never a value.
 *
 * <p>A byte goes through the rooms {@code content} (decoding, limits), {@code text} (values), {@code rows} (one reader
 * for each kind), and then into {@code intake} (in force or refused) or {@code check} (looked at only).
 *
 * <p>Must not know: rules, databases, Camel, what day it is.
 */
@NullMarked
package de.kontaktzyklus.export;

import org.jspecify.annotations.NullMarked;
