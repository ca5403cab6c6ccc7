/**
 * The commands that judge the rows of a file: {@code assess} and {@code explain}.
 *
 * <p>Comes in: files that the arguments name. Goes out: one decision for each row, or how one decision came about, step
 * by step. Must not know: state, mail, Camel.
 */
@NullMarked
package de.kontaktzyklus.cli.cases;

import org.jspecify.annotations.NullMarked;
