package de.kontaktzyklus.summary.worklist;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.worklist.LeadTimes.LeadTime;
import java.util.Optional;
import java.util.Set;

/**
 * A case with everything that the figures of its team need.
 *
 * @param contacts counted contacts in the month
 * @param leadTime of a first interview that was held in the month and is measured
 * @param groups in which it counts
 */
public record TeamCase(AssessedCase assessed, int contacts, Optional<LeadTime> leadTime, Set<CaseGroup> groups) {

    /** Whether the case is counted, but listed to the protected-case address only (docs/security.md). */
    boolean isNotListed() {
        return assessed.underProtection();
    }
}
