package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.look.OfficeLook;
import de.kontaktzyklus.summary.worklist.CaseGroups;
import de.kontaktzyklus.summary.worklist.LeadTimes;
import de.kontaktzyklus.summary.worklist.LeadTimes.LeadTime;
import de.kontaktzyklus.summary.worklist.TeamCase;
import java.util.Optional;
import java.util.Set;

/** Finds for each case of a team the groups in which it counts. */
final class TeamCases {

    private final OfficeLook look;
    private final Set<String> overdueBefore;

    /** @param overdueBefore customers that were overdue in the team's summary of the month before */
    TeamCases(OfficeLook look, Set<String> overdueBefore) {
        this.look = look;
        this.overdueBefore = overdueBefore;
    }

    TeamCase of(AssessedCase assessed) {
        String customer = assessed.customer();
        int contacts = look.contacts().ofMonth(customer, assessed.line()).size();
        Optional<LeadTime> leadTime = look.facts()
                .leadTime(assessed.line())
                .filter(time -> LeadTimes.isJudged(assessed.assessment().status()));
        CaseGroups groups = CaseGroups.of(assessed, look.day()).andByContacts(contacts);
        leadTime.ifPresent(groups::andInterviewed);
        addOverdueBefore(groups, customer);
        addReminders(groups, customer);
        return new TeamCase(assessed, contacts, leadTime, groups.result());
    }

    private void addOverdueBefore(CaseGroups groups, String customer) {
        if (overdueBefore.contains(customer)) {
            groups.andOverdueBefore(look.contacts().isSeenInMonth(customer));
        }
    }

    private void addReminders(CaseGroups groups, String customer) {
        if (look.reminded().isReminded(customer)) {
            groups.andReminded(look.reminded().isSeenInTime(customer, look.contacts()));
        }
        if (look.reminded().isUnreached(customer)) {
            groups.andUnreached();
        }
    }
}
