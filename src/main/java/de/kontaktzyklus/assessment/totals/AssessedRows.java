package de.kontaktzyklus.assessment.totals;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.cases.CaseRow;

/**
 * Takes the rows of an export in its order while it is assessed, and keeps of them what somebody needs. Rows are
 * counted from 0, those that cannot be read among them.
 */
public interface AssessedRows {

    /** The next row; check 2 may still replace its result. */
    void add(AssessedCase row);

    /** The next row, which cannot be read. */
    void reject(CaseRow.Rejected row);

    /** The customer number of a row. */
    String customer(int row);

    /** Whether a row says that its case may be listed to the protected-case address only. */
    boolean isUnderProtection(int row);

    /** Another result for a row. */
    void replace(int row, Assessment assessment, boolean isProtected);
}
