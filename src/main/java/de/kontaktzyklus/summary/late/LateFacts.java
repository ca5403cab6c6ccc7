package de.kontaktzyklus.summary.late;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.look.OfficeLook;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.CaseGroups;
import de.kontaktzyklus.summary.worklist.LeadTimes;
import de.kontaktzyklus.summary.worklist.LeadTimes.LeadTime;
import de.kontaktzyklus.summary.worklist.WorkItem;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Says what the state of a case of a past month is with what is known now. What was known then stays, even if today's
 * files no longer have it; facts are only added:
 *
 * <ul>
 *   <li>more counted contacts in the month than were known;
 *   <li>a counted contact after the one that started the clock, and not after the day of assessment: the case is
 *       assessed again with it ({@link CaseThen}); a case that waited for its first interview has had it;
 *   <li>a first interview held in the month that was not known.
 * </ul>
 */
final class LateFacts {

    private final OfficeLook now;
    private final Assessor assessor;
    private final LateTalks talks;

    /**
     * @param now the office in today's files, for the same month and day
     * @param assessor for that day, by the rules that were in force on it
     * @param talks of those who were overdue
     */
    LateFacts(OfficeLook now, Assessor assessor, LateTalks talks) {
        this.talks = talks;
        this.now = now;
        this.assessor = assessor;
    }

    WorkItem of(WorkItem then, int line) {
        CaseGroups groups = CaseGroups.asKnownThen(then.groups());
        WorkItem item = assessedAgain(then, line, groups);
        int contacts = Math.max(
                then.contacts(), now.contacts().ofMonth(then.customer(), line).size());
        groups.andByContacts(contacts);
        addWhatWasWaitedFor(then, groups);
        Optional<LeadTime> lateInterview = lateInterview(item, line);
        lateInterview.ifPresent(groups::andInterviewed);
        WorkItem known = item.with(contacts, groups.result());
        return lateInterview.map(held -> known.withLeadTime(held.workingDays())).orElse(known);
    }

    private WorkItem assessedAgain(WorkItem then, int line, CaseGroups groups) {
        Optional<AssessedCase> again = lateContact(then)
                .flatMap(contact ->
                        now.facts().seen(line).flatMap(row -> new CaseThen(then, row).seenOn(contact, assessor)));
        again.ifPresent(assessed -> groups.assessedAgain(assessed, now.day()));
        return again.map(assessed -> then.assessedAgain(assessed, now.day())).orElse(then);
    }

    private Optional<LocalDate> lateContact(WorkItem then) {
        return then.groups().contains(CaseGroup.RUNNING)
                ? now.contacts().latest(then.customer()).filter(day -> isLate(day, then))
                : Optional.empty();
    }

    /** A first interview may be on the day of the registration itself. */
    private static boolean isLate(LocalDate contact, WorkItem then) {
        boolean isInterview = then.reason() == Reason.FIRST_INTERVIEW;
        return then.anchor()
                .filter(anchor -> isInterview ? !contact.isBefore(anchor) : contact.isAfter(anchor))
                .isPresent();
    }

    private void addWhatWasWaitedFor(WorkItem then, CaseGroups groups) {
        if (then.groups().contains(CaseGroup.OVERDUE_BEFORE)) {
            groups.andOverdueBefore(talks.isSeen(then.customer()));
        }
        if (then.groups().contains(CaseGroup.REMINDED)) {
            groups.andReminded(now.reminded().isSeenInTime(then.customer(), now.contacts()));
        }
    }

    private Optional<LeadTime> lateInterview(WorkItem item, int line) {
        return item.leadTime().isEmpty() && LeadTimes.isJudged(item.status())
                ? now.facts().leadTime(line)
                : Optional.empty();
    }
}
