package de.kontaktzyklus.summary.worklist;

import de.kontaktzyklus.assessment.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How long people waited for their first interview (the concept, C2, "Vorlaufzeit").
 *
 * <p>Only interviews <em>held in the month</em> are measured: Erstgespraech in the month, not after the day of
 * assessment and not before the registration, of cases that could be judged (NOT_DUE, DUE, OVERDUE, SUSPENDED). The
 * lead time is the number of working days (AT) of the office after the registration up to and including the interview.
 * Open interviews do not make it longer; they are shown beside it.
 *
 * @param median lead time in working days, empty if none was held
 */
public record LeadTimes(Optional<BigDecimal> median) {

    public static LeadTimes of(List<LeadTime> times) {
        return new LeadTimes(
                Median.of(times.stream().map(LeadTime::workingDays).sorted().toList()));
    }

    /** Whether the first interview of a case with this status is measured. */
    public static boolean isJudged(Status status) {
        return switch (status) {
            case NOT_DUE, DUE, OVERDUE, SUSPENDED -> true;
            case OUT_OF_SCOPE, UNCLEAR, REJECTED, DUPLICATE -> false;
        };
    }

    /** One interview: working days it took, and what the rule for the case allows. */
    public record LeadTime(int workingDays, int target, int limit) {
        boolean isWithinTarget() {
            return workingDays <= target;
        }

        boolean isWithinLimit() {
            return workingDays <= limit;
        }
    }
}
