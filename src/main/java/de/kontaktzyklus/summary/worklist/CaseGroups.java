package de.kontaktzyklus.summary.worklist;

import de.kontaktzyklus.assessment.Assessment.Overdue;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.worklist.LeadTimes.LeadTime;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Says in which groups a case is; the only place where that is decided. */
public final class CaseGroups {

    private final LocalDate day;
    private final EnumSet<CaseGroup> groups = EnumSet.of(CaseGroup.CASES);

    public CaseGroups(LocalDate day) {
        this.day = day;
    }

    static Set<CaseGroup> inOrder(Collection<CaseGroup> groups) {
        EnumSet<CaseGroup> inOrder = EnumSet.noneOf(CaseGroup.class);
        inOrder.addAll(groups);
        return Collections.unmodifiableSet(inOrder);
    }

    public Set<CaseGroup> result() {
        return inOrder(groups);
    }

    public CaseGroups andIf(boolean applies, CaseGroup group) {
        if (applies) {
            groups.add(group);
        }
        return this;
    }

    public CaseGroups andByStatus(AssessedCase assessed) {
        switch (assessed.assessment().status()) {
            case NOT_DUE, DUE -> add(CaseGroup.IN_SCOPE, CaseGroup.RUNNING, CaseGroup.ON_TIME);
            case OVERDUE -> add(CaseGroup.IN_SCOPE, CaseGroup.RUNNING, CaseGroup.OVERDUE);
            case SUSPENDED -> add(CaseGroup.IN_SCOPE, CaseGroup.SUSPENDED);
            case UNCLEAR -> add(CaseGroup.IN_SCOPE, CaseGroup.UNCLEAR);
            case OUT_OF_SCOPE, REJECTED, DUPLICATE -> {}
        }
        return this;
    }

    /** Overdue, and not yet on the last day of the month before: its latest day had not passed then. */
    public CaseGroups andIfNewlyOverdue(AssessedCase assessed) {
        LocalDate lastOfMonthBefore = day.withDayOfMonth(1).minusDays(1);
        boolean isNew = assessed.assessment() instanceof Overdue
                && assessed.assessment()
                        .windowIfAny()
                        .map(DueWindow::dueUntil)
                        .filter(latest -> !latest.isBefore(lastOfMonthBefore))
                        .isPresent();
        return andIf(isNew, CaseGroup.NEWLY_OVERDUE);
    }

    public CaseGroups andByOpenInterview(AssessedCase assessed) {
        OpenFirstInterview.stateIfOpen(assessed, day)
                .ifPresent(state -> add(
                        CaseGroup.FIRST_INTERVIEW_OPEN,
                        switch (state) {
                            case WITHIN_TARGET -> CaseGroup.FIRST_INTERVIEW_WITHIN_TARGET;
                            case AT_RISK -> CaseGroup.FIRST_INTERVIEW_AT_RISK;
                            case OVERDUE -> CaseGroup.FIRST_INTERVIEW_OVERDUE;
                        }));
        return this;
    }

    public CaseGroups andByLeadTime(Optional<LeadTime> held) {
        return andIf(held.isPresent(), CaseGroup.FIRST_INTERVIEW_HELD)
                .andIf(held.filter(LeadTime::isWithinTarget).isPresent(), CaseGroup.HELD_WITHIN_TARGET)
                .andIf(held.filter(LeadTime::isWithinLimit).isPresent(), CaseGroup.HELD_WITHIN_LIMIT);
    }

    private void add(CaseGroup... more) {
        groups.addAll(Set.of(more));
    }
}
