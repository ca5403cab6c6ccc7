/**
 * The command {@code check}: what was looked at is listed, fine or not, and for each fault the way out.
 *
 * <p>Start at {@code CheckCommand}. {@code CheckList} has the lines; {@code MachineLines}, {@code MailLines} and
 * {@code CheckedFiles} fill it, {@code SuggestedColumns} writes what is missing in {@code columns.yaml}.
 *
 * <p>Comes in: arguments. Goes out: lines, or the same as JSON. Must not know: how anything is looked at, and by which
 * rules.
 */
@NullMarked
package de.kontaktzyklus.cli.check;

import org.jspecify.annotations.NullMarked;
