package de.kontaktzyklus.summary.worklist;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.worklist.LeadTimes.LeadTime;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Decides in which groups a case is, for a month and for what becomes known late. No other place decides it. */
public final class CaseGroups {

    private final EnumSet<CaseGroup> groups;

    private CaseGroups(Collection<CaseGroup> groups) {
        this.groups = EnumSet.noneOf(CaseGroup.class);
        this.groups.addAll(groups);
    }

    /** The groups that follow from the assessment. */
    public static CaseGroups of(AssessedCase assessed, LocalDate day) {
        return new CaseGroups(Set.of(CaseGroup.CASES)).andByAssessment(assessed, day);
    }

    /** The groups in which a case was when its month was summed up. */
    public static CaseGroups asKnownThen(Set<CaseGroup> then) {
        return new CaseGroups(then);
    }

    static Set<CaseGroup> inOrder(Collection<CaseGroup> groups) {
        return new CaseGroups(groups).result();
    }

    public Set<CaseGroup> result() {
        return Collections.unmodifiableSet(groups.clone());
    }

    /** Decides again what follows from the assessment; everything else about the case stays. */
    public CaseGroups assessedAgain(AssessedCase assessed, LocalDate day) {
        groups.removeIf(CaseGroups::followsFromAssessment);
        andByAssessment(assessed, day);
        groups.removeIf(group -> group == CaseGroup.UNREACHED && !isOverdue());
        return this;
    }

    private static boolean followsFromAssessment(CaseGroup group) {
        return switch (group) {
            case IN_SCOPE,
                    RUNNING,
                    ON_TIME,
                    OVERDUE,
                    SUSPENDED,
                    UNCLEAR,
                    FIRST_INTERVIEW_OPEN,
                    FIRST_INTERVIEW_WITHIN_TARGET,
                    FIRST_INTERVIEW_AT_RISK,
                    FIRST_INTERVIEW_OVERDUE -> true;
            case CASES,
                    NEWLY_OVERDUE,
                    FIRST_INTERVIEW_HELD,
                    HELD_WITHIN_TARGET,
                    HELD_WITHIN_LIMIT,
                    SEEN,
                    OVERDUE_BEFORE,
                    CAUGHT_UP,
                    REMINDED,
                    SEEN_AFTER_REMINDER,
                    UNREACHED -> false;
        };
    }

    private CaseGroups andByAssessment(AssessedCase assessed, LocalDate day) {
        andByStatus(assessed);
        andByOpenInterview(assessed, day);
        return this;
    }

    private void andByStatus(AssessedCase assessed) {
        switch (assessed.assessment().status()) {
            case NOT_DUE, DUE -> add(CaseGroup.IN_SCOPE, CaseGroup.RUNNING, CaseGroup.ON_TIME);
            case OVERDUE -> add(CaseGroup.IN_SCOPE, CaseGroup.RUNNING, CaseGroup.OVERDUE);
            case SUSPENDED -> add(CaseGroup.IN_SCOPE, CaseGroup.SUSPENDED);
            case UNCLEAR -> add(CaseGroup.IN_SCOPE, CaseGroup.UNCLEAR);
            case OUT_OF_SCOPE, REJECTED, DUPLICATE -> {}
        }
    }

    private void andByOpenInterview(AssessedCase assessed, LocalDate day) {
        OpenFirstInterview.stateIfOpen(assessed, day)
                .ifPresent(state -> add(
                        CaseGroup.FIRST_INTERVIEW_OPEN,
                        switch (state) {
                            case WITHIN_TARGET -> CaseGroup.FIRST_INTERVIEW_WITHIN_TARGET;
                            case AT_RISK -> CaseGroup.FIRST_INTERVIEW_AT_RISK;
                            case OVERDUE -> CaseGroup.FIRST_INTERVIEW_OVERDUE;
                        }));
    }

    /**
     * Adds the groups of a first interview that was held in the month.
     *
     * @param held first interview of the month that is measured
     */
    public CaseGroups andInterviewed(LeadTime held) {
        return andIf(true, CaseGroup.FIRST_INTERVIEW_HELD)
                .andIf(held.isWithinTarget(), CaseGroup.HELD_WITHIN_TARGET)
                .andIf(held.isWithinLimit(), CaseGroup.HELD_WITHIN_LIMIT);
    }

    /**
     * Adds the group of those seen in the month.
     *
     * @param contacts counted contacts in the month
     */
    public CaseGroups andByContacts(int contacts) {
        return andIf(contacts > 0, CaseGroup.SEEN);
    }

    public CaseGroups andNewlyOverdue() {
        return andIf(true, CaseGroup.NEWLY_OVERDUE);
    }

    /** Overdue in the month before. */
    public CaseGroups andOverdueBefore(boolean seenSince) {
        return andIf(true, CaseGroup.OVERDUE_BEFORE).andIf(seenSince, CaseGroup.CAUGHT_UP);
    }

    /** The time to act after its first reminder ended in the month. */
    public CaseGroups andReminded(boolean seenInTime) {
        return andIf(true, CaseGroup.REMINDED).andIf(seenInTime, CaseGroup.SEEN_AFTER_REMINDER);
    }

    /** No mail of the month about the case was accepted; this matters only for overdue cases. */
    public CaseGroups andUnreached() {
        return andIf(isOverdue(), CaseGroup.UNREACHED);
    }

    private boolean isOverdue() {
        return groups.contains(CaseGroup.OVERDUE);
    }

    private CaseGroups andIf(boolean applies, CaseGroup group) {
        if (applies) {
            groups.add(group);
        }
        return this;
    }

    private void add(CaseGroup... more) {
        groups.addAll(Set.of(more));
    }
}
