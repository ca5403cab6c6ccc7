package de.kontaktzyklus.summary.late;

import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.summary.look.MonthContacts.Held;
import de.kontaktzyklus.summary.look.OfficeLook;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.CaseGroups;
import de.kontaktzyklus.summary.worklist.LeadTimes.LeadTime;
import de.kontaktzyklus.summary.worklist.WorkItem;
import de.kontaktzyklus.summary.worklist.WorkSection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Says how a case of a past month stands with what is known of it now. What was known then stays, whatever a file of now has
 * dropped; facts are only added:
 *
 * <ul>
 *   <li>more counted contacts in the month than were known;
 *   <li>a counted contact after the one that started the clock, and not after the day of assessment: the window then begins with
 *       it, and is as long as it was; one that waited for its first interview has had it;
 *   <li>a first interview held in the month that was not known.
 * </ul>
 */
final class LateFacts {

    private static final Set<CaseGroup> BY_STATUS = EnumSet.of(
            CaseGroup.ON_TIME,
            CaseGroup.OVERDUE,
            CaseGroup.NEWLY_OVERDUE,
            CaseGroup.UNREACHED,
            CaseGroup.FIRST_INTERVIEW_OPEN,
            CaseGroup.FIRST_INTERVIEW_WITHIN_TARGET,
            CaseGroup.FIRST_INTERVIEW_AT_RISK,
            CaseGroup.FIRST_INTERVIEW_OVERDUE);

    private final OfficeLook now;
    private final LocalDate asOf;

    /** @param now the office as its files show it now, looking at the month as of the same day */
    LateFacts(OfficeLook now) {
        this.now = now;
        this.asOf = now.day();
    }

    WorkItem of(WorkItem then, int line) {
        WorkItem item = withLatestContact(then);
        List<Held> contacts = now.contacts().ofMonth(then.customer(), line);
        Optional<LeadTime> late =
                then.leadTime().isPresent() ? Optional.empty() : now.facts().leadTime(line);
        int count = Math.max(then.contacts(), contacts.size());
        EnumSet<CaseGroup> groups = EnumSet.noneOf(CaseGroup.class);
        groups.addAll(item.groups());
        groups.addAll(new CaseGroups(asOf)
                .andByLeadTime(late)
                .andIf(count > 0, CaseGroup.SEEN)
                .andIf(isCaughtUp(then), CaseGroup.CAUGHT_UP)
                .andIf(isSeenAfterReminder(then), CaseGroup.SEEN_AFTER_REMINDER)
                .result());
        OptionalInt leadTime = late.isPresent() ? OptionalInt.of(late.get().workingDays()) : then.leadTime();
        return item.with(count, leadTime, groups);
    }

    private boolean isCaughtUp(WorkItem then) {
        return then.groups().contains(CaseGroup.OVERDUE_BEFORE)
                && now.contacts().isSeenBetween(then.customer(), asOf.withDayOfMonth(1), asOf);
    }

    private boolean isSeenAfterReminder(WorkItem then) {
        return then.groups().contains(CaseGroup.REMINDED)
                && now.reminded()
                        .firstDay(then.customer())
                        .filter(told -> now.contacts()
                                .isSeenBetween(
                                        then.customer(), told, now.reminded().lastDay(told)))
                        .isPresent();
    }

    private WorkItem withLatestContact(WorkItem then) {
        Optional<LocalDate> latest = now.contacts().latest(then.customer());
        boolean isLate = then.groups().contains(CaseGroup.RUNNING)
                && then.anchor().filter(anchor -> isAfter(latest, anchor)).isPresent();
        if (!isLate) {
            return then;
        }
        LocalDate contact = latest.orElse(asOf);
        return then.reason() == Reason.FIRST_INTERVIEW
                ? restarted(then, contact, Optional.empty(), Optional.empty())
                : moved(then, contact);
    }

    private static boolean isAfter(Optional<LocalDate> latest, LocalDate anchor) {
        return latest.filter(day -> day.isAfter(anchor)).isPresent();
    }

    private WorkItem moved(WorkItem then, LocalDate contact) {
        long days = ChronoUnit.DAYS.between(then.anchor().orElse(contact), contact);
        return restarted(
                then,
                contact,
                then.dueFrom().map(day -> day.plusDays(days)),
                then.dueUntil().map(day -> day.plusDays(days)));
    }

    private WorkItem restarted(
            WorkItem then, LocalDate contact, Optional<LocalDate> dueFrom, Optional<LocalDate> dueUntil) {
        int daysOverdue = (int) Math.max(
                0, dueUntil.map(day -> ChronoUnit.DAYS.between(day, asOf)).orElse(0L));
        boolean isDue = dueFrom.filter(day -> !day.isAfter(asOf)).isPresent();
        Status status = daysOverdue > 0 ? Status.OVERDUE : isDue ? Status.DUE : Status.NOT_DUE;
        EnumSet<CaseGroup> groups = EnumSet.noneOf(CaseGroup.class);
        groups.addAll(then.groups());
        groups.removeAll(BY_STATUS);
        groups.add(daysOverdue > 0 ? CaseGroup.OVERDUE : CaseGroup.ON_TIME);
        if (daysOverdue > 0
                && !dueUntil.orElse(asOf).isBefore(asOf.withDayOfMonth(1).minusDays(1))) {
            groups.add(CaseGroup.NEWLY_OVERDUE);
        }
        return new WorkItem(
                section(status, then),
                then.customer(),
                then.caseworker(),
                then.profile(),
                status,
                then.reason() == Reason.FIRST_INTERVIEW ? Reason.CYCLE : then.reason(),
                Optional.of(contact),
                dueFrom,
                dueUntil,
                daysOverdue,
                then.appointment(),
                then.contacts(),
                then.leadTime(),
                groups);
    }

    private static WorkSection section(Status status, WorkItem then) {
        if (status == Status.NOT_DUE) {
            return WorkSection.NOTHING_TO_DO;
        }
        if (then.appointment().isPresent()) {
            return WorkSection.APPOINTMENT;
        }
        return status == Status.OVERDUE ? WorkSection.OVERDUE : WorkSection.DUE;
    }
}
