package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.look.OfficeLook;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.CaseGroups;
import de.kontaktzyklus.summary.worklist.LeadTimes.LeadTime;
import de.kontaktzyklus.summary.worklist.LeadTimes;
import de.kontaktzyklus.summary.worklist.TeamCase;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Looks at each case of a team once, and says in which groups it counts. */
final class TeamCases {

    private final OfficeLook look;
    private final Set<String> overdueBefore;

    /** @param overdueBefore customers that stood as overdue in the team's summary of the month before */
    TeamCases(OfficeLook look, Set<String> overdueBefore) {
        this.look = look;
        this.overdueBefore = overdueBefore;
    }

    TeamCase of(AssessedCase assessed) {
        int contacts =
                look.contacts().ofMonth(assessed.customer(), assessed.line()).size();
        Optional<LeadTime> leadTime =
                look.facts().leadTime(assessed.line()).filter(time -> LeadTimes.isJudged(assessed));
        CaseGroups groups = new CaseGroups(look.day())
                .andByStatus(assessed)
                .andIfNewlyOverdue(assessed)
                .andByOpenInterview(assessed)
                .andByLeadTime(leadTime)
                .andIf(contacts > 0, CaseGroup.SEEN)
                .andIf(isUnreached(assessed), CaseGroup.UNREACHED);
        addOverdueBefore(groups, assessed);
        addReminder(groups, assessed.customer());
        return new TeamCase(assessed, contacts, leadTime, groups.result());
    }

    private boolean isUnreached(AssessedCase assessed) {
        return assessed.assessment().status() == Status.OVERDUE
                && look.reminded().isUnreached(assessed.customer());
    }

    private void addOverdueBefore(CaseGroups groups, AssessedCase assessed) {
        if (overdueBefore.contains(assessed.customer())) {
            groups.andIf(true, CaseGroup.OVERDUE_BEFORE)
                    .andIf(
                            look.contacts()
                                    .isSeenBetween(
                                            assessed.customer(), look.month().atDay(1), look.day()),
                            CaseGroup.CAUGHT_UP);
        }
    }

    private void addReminder(CaseGroups groups, String customer) {
        Optional<LocalDate> told = look.reminded().firstDay(customer);
        groups.andIf(told.isPresent(), CaseGroup.REMINDED)
                .andIf(told.filter(day -> isSeenAfter(customer, day)).isPresent(), CaseGroup.SEEN_AFTER_REMINDER);
    }

    private boolean isSeenAfter(String customer, LocalDate told) {
        return look.contacts().isSeenBetween(customer, told, look.reminded().lastDay(told));
    }
}
