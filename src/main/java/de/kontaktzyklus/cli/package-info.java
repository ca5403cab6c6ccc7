/**
 * The way in from the command line: which commands there are, and how the arguments reach them.
 *
 * <p>Start at {@link de.kontaktzyklus.cli.CommandLines}. Each command is in the room of its subject; none of them
 * decides anything.
 *
 * <p>Comes in: arguments. Goes out: an exit code ({@link de.kontaktzyklus.cli.terminal.ExitCode}). Must not know:
 * rules, file formats, mail.
 */
@NullMarked
package de.kontaktzyklus.cli;

import org.jspecify.annotations.NullMarked;
