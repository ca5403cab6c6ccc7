/**
 * The command line: one class for each command, none of which decides anything.
 *
 * <p>Start at {@link de.kontaktzyklus.cli.KontaktzyklusCommand}. Texts stand in {@code messages_*.properties}, help texts in {@code
 * help.properties}.
 *
 * <p>Comes in: arguments. Goes out: results on stdout or in the named file, messages on stderr, an exit code ({@link
 * de.kontaktzyklus.cli.ExitCode}). Must not know: rules, file formats, mail.
 */
@NullMarked
package de.kontaktzyklus.cli;

import org.jspecify.annotations.NullMarked;
