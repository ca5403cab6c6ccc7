/**
 * What the intake remembers beside the exports taken: files that have not left the folder, cases it has seen, and
 * exports without which nobody may be told anything.
 *
 * <p>Comes in: files that are settled. Goes out: whether a file is a new delivery, and how the known cases stand. Must
 * not know: what speaks against a file.
 */
@NullMarked
package de.kontaktzyklus.cases.intake;

import org.jspecify.annotations.NullMarked;
