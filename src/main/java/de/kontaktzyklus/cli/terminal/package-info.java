/**
 * What all commands share: the terminal, exit codes, texts in the language of the office, tables and files of results.
 *
 * <p>Start at {@link de.kontaktzyklus.cli.terminal.KontaktzyklusCommand}, which all other commands are below. Texts are
 * in {@code messages_*.properties}, help texts in {@code help.properties}; texts about a wrong configuration are in the
 * bundles of {@code config}. Tables for machines are written by FastCSV.
 *
 * <p>Comes in: what a command has to say. Goes out: results on stdout or in the named file, messages on stderr. Must
 * not know: any single command.
 */
@NullMarked
package de.kontaktzyklus.cli.terminal;

import org.jspecify.annotations.NullMarked;
