/**
 * Taking exports in an office: the intake with the rules, the memory and the folders of the office, and what people
 * decide about exports.
 *
 * <p>The way in is {@link de.kontaktzyklus.office.intake.IntakeDesk}.
 *
 * <p>Comes in: an {@link de.kontaktzyklus.office.OfficeNode}, a file. Goes out: what became of it. Must not know:
 * Camel, the command line.
 */
@NullMarked
package de.kontaktzyklus.office.intake;

import org.jspecify.annotations.NullMarked;
