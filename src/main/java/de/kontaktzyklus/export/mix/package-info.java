/**
 * What the rows of an export are like as a whole, and whether that can be right: held against the export in force
 * (docs/operations.md, When an export is refused).
 *
 * <p>{@link de.kontaktzyklus.export.mix.CaseMix}, {@link de.kontaktzyklus.export.mix.ContactMix} and
 * {@link de.kontaktzyklus.export.mix.DirectoryMix} look at the rows while the file is read, and say then what speaks
 * against it. {@link de.kontaktzyklus.export.mix.MixLimits} are the numbers, and a
 * {@link de.kontaktzyklus.export.mix.MixFigure} is one of the file with its own.
 *
 * <p>Comes in: rows, and how the known cases stood. Goes out: findings with the figure, what it was and is, and the
 * commonest values behind it, and the {@link de.kontaktzyklus.cases.TakenExports.Mix} to be remembered. Must not know:
 * files, databases, how a case is judged.
 */
@NullMarked
package de.kontaktzyklus.export.mix;

import org.jspecify.annotations.NullMarked;
