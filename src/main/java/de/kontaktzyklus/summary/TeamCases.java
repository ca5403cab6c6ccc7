package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.Passage;
import de.kontaktzyklus.summary.bridge.Passage.Entry;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
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
    private final Set<String> caughtUp;
    private final Set<String> newlyOverdue;

    /** @param bridge of the team; without one nobody is known to have been overdue in the month before */
    TeamCases(OfficeLook look, Bridge bridge) {
        this.look = look;
        this.overdueBefore = Set.copyOf(bridge.customers(Passage::isBefore));
        this.caughtUp = Set.copyOf(bridge.customers(each -> each.isBefore() && each.leftBy(Exit.SEEN)));
        this.newlyOverdue = Set.copyOf(bridge.customers(each -> each.entry() == Entry.BECAME_OVERDUE));
    }

    TeamCase of(AssessedCase assessed) {
        String customer = assessed.customer();
        int contacts = look.contacts().ofMonth(customer, assessed.line()).size();
        Optional<LeadTime> leadTime = look.facts()
                .leadTime(assessed.line())
                .filter(time -> LeadTimes.isJudged(assessed.assessment().status()));
        CaseGroups groups = CaseGroups.of(assessed, look.day()).andByContacts(contacts);
        leadTime.ifPresent(groups::andInterviewed);
        addByBridge(groups, customer);
        addReminders(groups, customer);
        return new TeamCase(assessed, contacts, leadTime, groups.result());
    }

    private void addByBridge(CaseGroups groups, String customer) {
        if (overdueBefore.contains(customer)) {
            groups.andOverdueBefore(caughtUp.contains(customer));
        }
        if (newlyOverdue.contains(customer)) {
            groups.andNewlyOverdue();
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
