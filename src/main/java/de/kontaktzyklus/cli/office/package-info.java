/**
 * The commands of the office as a whole: {@code run}, {@code status}, {@code preview}, {@code summary}, {@code close},
 * {@code backup} and {@code restore}.
 *
 * <p>Comes in: arguments. Goes out: what the pipeline has done, or what it would do. Must not know: rules, file
 * formats, how mails are sent.
 */
@NullMarked
package de.kontaktzyklus.cli.office;

import org.jspecify.annotations.NullMarked;
