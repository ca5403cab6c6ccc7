package de.kontaktzyklus.summary.worklist;

import de.kontaktzyklus.assessment.Assessment.Overdue;
import de.kontaktzyklus.assessment.Assessment.Suspended;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.worklist.LeadTimes.LeadTime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A case of the team: what to do for it, and in which figures it counts.
 *
 * @param section why it is here
 * @param customer customer number
 * @param caseworker id as exported, may be empty
 * @param profile code of the Profillage, empty where it is missing or unknown
 * @param status of the case, which an appointment does not change
 * @param reason its code
 * @param anchor the day the clock starts
 * @param dueFrom first day of the window
 * @param dueUntil latest day; for an exception to review the regular one
 * @param daysOverdue calendar days, 0 unless overdue
 * @param appointment on the day of assessment or later
 * @param contacts counted contacts in the month
 * @param leadTime working days (AT) to the first interview, if it was held in the month and is measured
 * @param groups in which the figures count it
 */
public record WorkItem(
        WorkSection section,
        String customer,
        String caseworker,
        String profile,
        Status status,
        Reason reason,
        Optional<LocalDate> anchor,
        Optional<LocalDate> dueFrom,
        Optional<LocalDate> dueUntil,
        int daysOverdue,
        Optional<LocalDate> appointment,
        int contacts,
        OptionalInt leadTime,
        Set<CaseGroup> groups) {

    public WorkItem {
        groups = CaseGroups.inOrder(groups);
    }

    static WorkItem of(TeamCase teamCase, LocalDate day) {
        AssessedCase assessed = teamCase.assessed();
        Optional<DueWindow> window = assessed.assessment().windowIfAny();
        Optional<LocalDate> regularDay =
                assessed.assessment() instanceof Suspended suspended ? suspended.regularDueUntil() : Optional.empty();
        return new WorkItem(
                WorkList.section(assessed, day),
                assessed.customer(),
                assessed.caseworker(),
                assessed.profile(),
                assessed.assessment().status(),
                assessed.assessment().reason(),
                window.map(DueWindow::anchor),
                window.map(DueWindow::dueFrom),
                window.map(DueWindow::dueUntil).or(() -> regularDay),
                assessed.assessment() instanceof Overdue overdue ? overdue.daysOverdue() : 0,
                assessed.appointmentFrom(day),
                teamCase.contacts(),
                teamCase.leadTime().stream().mapToInt(LeadTime::workingDays).findFirst(),
                teamCase.groups());
    }

    /** The case with another assessment; its contacts and its first interview of the month stay. */
    public WorkItem assessedAgain(AssessedCase assessed, LocalDate day) {
        WorkItem again = of(new TeamCase(assessed, contacts, Optional.empty(), groups), day);
        return leadTime.isPresent() ? again.withLeadTime(leadTime.getAsInt()) : again;
    }

    /**
     * The case with a first interview that was held in the month and is measured.
     *
     * @param workingDays to the first interview
     */
    public WorkItem withLeadTime(int workingDays) {
        return new WorkItem(
                section,
                customer,
                caseworker,
                profile,
                status,
                reason,
                anchor,
                dueFrom,
                dueUntil,
                daysOverdue,
                appointment,
                contacts,
                OptionalInt.of(workingDays),
                groups);
    }

    public WorkItem with(int knownContacts, Set<CaseGroup> knownGroups) {
        return new WorkItem(
                section,
                customer,
                caseworker,
                profile,
                status,
                reason,
                anchor,
                dueFrom,
                dueUntil,
                daysOverdue,
                appointment,
                knownContacts,
                leadTime,
                knownGroups);
    }

    /** Names no customer. */
    @Override
    public String toString() {
        return "WorkItem[" + section + ", " + status + "]";
    }
}
