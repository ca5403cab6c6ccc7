/**
 * A whole export assessed: one decision for each row, duplicates found, and the sums that prove that no row was lost.
 *
 * <p>The way in is {@link de.kontaktzyklus.assessment.totals.ExportAssessment#of};
 * {@link de.kontaktzyklus.assessment.totals.ControlTotals} holds the balance of the concept, C11.
 *
 * <p>Comes in: the rows of an export, one after the other. Goes out:
 * {@link de.kontaktzyklus.assessment.totals.AssessedExport} for reminders, summary and forecast. Must not know: what is
 * done with the result.
 */
@NullMarked
package de.kontaktzyklus.assessment.totals;

import org.jspecify.annotations.NullMarked;
