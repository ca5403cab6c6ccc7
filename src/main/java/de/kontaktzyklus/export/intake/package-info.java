/**
 * Takes a file as a whole or refuses it with a report beside it (docs/operations.md, When an export is refused).
 *
 * <p>The way in is {@link de.kontaktzyklus.export.intake.Intake}. After a crash a file is either in force or still in
 * the export folder.
 *
 * <p>Comes in: a finished file of the export folder. Goes out: an archived export in force, or a refused file with its
 * report. Must not know: Camel, databases, who is told.
 */
@NullMarked
package de.kontaktzyklus.export.intake;

import org.jspecify.annotations.NullMarked;
