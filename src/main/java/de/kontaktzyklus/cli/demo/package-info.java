/**
 * The command {@code demo}: an invented office goes through a year on the real routes, with a mail server inside the
 * program.
 *
 * <p>Start at {@code DemoCommand}.
 *
 * <p>Comes in: a folder. Goes out: mails, summaries and the state of the office, to look at. Must not know: rules, file
 * formats.
 */
@NullMarked
package de.kontaktzyklus.cli.demo;

import org.jspecify.annotations.NullMarked;
