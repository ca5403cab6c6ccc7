package de.kontaktzyklus.assessment.totals;

import de.kontaktzyklus.cases.CaseRow;
import java.time.LocalDate;
import java.util.List;

/**
 * A whole case export, assessed for a day.
 *
 * @param day day of assessment
 * @param cases one entry for each row, in the order of the file
 * @param rejected the rejected ones among them, with the column at fault
 * @param totals control totals
 */
public record AssessedExport(
        LocalDate day, List<AssessedCase> cases, List<CaseRow.Rejected> rejected, ControlTotals totals) {}
