/**
 * A whole export assessed: one decision for each row, duplicates found, and the sums that prove that no row was lost.
 *
 * <p>The ways in are {@link de.kontaktzyklus.assessment.totals.ExportAssessment#of}, which lists all rows, and
 * {@link de.kontaktzyklus.assessment.totals.ExportAssessment#into}, which leaves to the caller what is kept of them;
 * {@link de.kontaktzyklus.assessment.totals.ControlTotals} holds the balance of the concept, C11.
 *
 * <p>Comes in: the rows of an export, one after the other. Goes out:
 * {@link de.kontaktzyklus.assessment.totals.AssessedExport} for reminders, summary and forecast, or
 * {@link de.kontaktzyklus.assessment.totals.Decisions} for who only writes them down. Must not know: what is done with
 * the result.
 */
@NullMarked
package de.kontaktzyklus.assessment.totals;

import org.jspecify.annotations.NullMarked;
