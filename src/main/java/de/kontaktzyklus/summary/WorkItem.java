package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case for which something is to be done.
 *
 * @param section why it stands here
 * @param customer customer number
 * @param caseworker id as exported, may be empty
 * @param status of the case, which an appointment does not change
 * @param reason code of the contract
 * @param anchor the day the clock starts
 * @param dueFrom first day of the window
 * @param dueUntil latest day; for an exception to review the regular one
 * @param daysOverdue calendar days, 0 unless overdue
 * @param appointment on the day of assessment or later
 */
public record WorkItem(
        WorkSection section,
        String customer,
        String caseworker,
        Status status,
        Reason reason,
        Optional<LocalDate> anchor,
        Optional<LocalDate> dueFrom,
        Optional<LocalDate> dueUntil,
        int daysOverdue,
        Optional<LocalDate> appointment) {

    /** Names no customer. */
    @Override
    public String toString() {
        return "WorkItem[" + section + ", " + status + "]";
    }
}
