package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.summary.worklist.CaseGroup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key figures of a team, in the order in which they are shown. The code is for machines; name and explanation are
 * in the bundles of the faces.
 */
public enum Figure {
    /** Rows of the team that are cases: all but rejected and duplicate ones. */
    CASES(Unit.CASES, Better.NEITHER, Origin.GROUPS, CaseGroup.CASES),
    /** Cases that the policy covers, also those that cannot be judged; of all cases. */
    IN_SCOPE(Unit.CASES, Better.NEITHER, Origin.GROUPS, CaseGroup.IN_SCOPE, CaseGroup.CASES),
    /**
     * Cases whose cycle runs and whose latest day has not passed; of all whose cycle runs (docs/mail-und-auswertung.md,
     * Die Monatsauswertung).
     */
    ADHERENCE(Unit.SHARE, Better.MORE, Origin.GROUPS, CaseGroup.ON_TIME, CaseGroup.RUNNING),
    OVERDUE(Unit.CASES, Better.FEWER, Origin.GROUPS, CaseGroup.OVERDUE, CaseGroup.RUNNING),
    /**
     * Became overdue in the month, whatever has become of them since; beside all whose cycle runs. Made of the
     * {@link de.kontaktzyklus.summary.bridge.Bridge}, like the next one.
     */
    NEWLY_OVERDUE(Unit.CASES, Better.FEWER, Origin.BECAME_OVERDUE),
    /** Overdue at the end of the month before, with a counted talk since; of all that were overdue then. */
    CAUGHT_UP(Unit.CASES, Better.MORE, Origin.CAUGHT_UP),
    /** In calendar days since the latest day. */
    OVERDUE_LONGEST(Unit.DAYS, Better.FEWER, Origin.LONGEST_OVERDUE, CaseGroup.OVERDUE),
    /** In calendar days since the latest day. */
    OVERDUE_MEDIAN(Unit.DAYS, Better.FEWER, Origin.MEDIAN_OVERDUE, CaseGroup.OVERDUE),
    SUSPENDED(Unit.CASES, Better.NEITHER, Origin.GROUPS, CaseGroup.SUSPENDED, CaseGroup.IN_SCOPE),
    UNCLEAR(Unit.CASES, Better.FEWER, Origin.GROUPS, CaseGroup.UNCLEAR, CaseGroup.IN_SCOPE),
    /** Registered, and no counted contact since. */
    FIRST_INTERVIEWS_OPEN(Unit.CASES, Better.NEITHER, Origin.GROUPS, CaseGroup.FIRST_INTERVIEW_OPEN),
    FIRST_INTERVIEWS_WITHIN_TARGET(
            Unit.CASES,
            Better.NEITHER,
            Origin.GROUPS,
            CaseGroup.FIRST_INTERVIEW_WITHIN_TARGET,
            CaseGroup.FIRST_INTERVIEW_OPEN),
    /** Past the target, not past the limit. */
    FIRST_INTERVIEWS_AT_RISK(
            Unit.CASES, Better.FEWER, Origin.GROUPS, CaseGroup.FIRST_INTERVIEW_AT_RISK, CaseGroup.FIRST_INTERVIEW_OPEN),
    FIRST_INTERVIEWS_OVERDUE(
            Unit.CASES, Better.FEWER, Origin.GROUPS, CaseGroup.FIRST_INTERVIEW_OVERDUE, CaseGroup.FIRST_INTERVIEW_OPEN),
    /** First interviews held in the month that {@link de.kontaktzyklus.summary.worklist.LeadTimes} measures. */
    FIRST_INTERVIEWS_HELD(Unit.CASES, Better.NEITHER, Origin.GROUPS, CaseGroup.FIRST_INTERVIEW_HELD),
    LEAD_TIME_MEDIAN(Unit.WORKING_DAYS, Better.FEWER, Origin.MEDIAN_LEAD_TIME, CaseGroup.FIRST_INTERVIEW_HELD),
    LEAD_TIME_WITHIN_TARGET(
            Unit.SHARE, Better.MORE, Origin.GROUPS, CaseGroup.HELD_WITHIN_TARGET, CaseGroup.FIRST_INTERVIEW_HELD),
    LEAD_TIME_WITHIN_LIMIT(
            Unit.SHARE, Better.MORE, Origin.GROUPS, CaseGroup.HELD_WITHIN_LIMIT, CaseGroup.FIRST_INTERVIEW_HELD),
    /** Counted contacts held in the month; an item of the work list says how many it has ({@link ContactsHeld}). */
    CONTACTS(Unit.CONTACTS, Better.NEITHER, Origin.CONTACTS, CaseGroup.SEEN),
    /** Hours of personal counselling; of the working hours ({@link Counselling}). Not made of cases. */
    COUNSELLING(Unit.SHARE, Better.MORE, Origin.HOURS),
    /** Cases seen in time after their first reminder; of all whose time ended in the month ({@link ReminderEffect}). */
    SEEN_AFTER_REMINDER(Unit.SHARE, Better.MORE, Origin.GROUPS, CaseGroup.SEEN_AFTER_REMINDER, CaseGroup.REMINDED),
    /** Overdue cases whose mails of the month reached nobody; of all that are overdue. */
    UNREACHED(Unit.CASES, Better.FEWER, Origin.GROUPS, CaseGroup.UNREACHED, CaseGroup.OVERDUE);

    /** What the value of a figure counts. */
    public enum Unit {
        CASES,
        CONTACTS,
        DAYS,
        WORKING_DAYS,
        /** Between 0 and 1. */
        SHARE
    }

    /** Which direction of a figure is better. */
    public enum Better {
        MORE,
        FEWER,
        NEITHER
    }

    /** What a figure is made of; {@link KeyFigures} computes it. */
    enum Origin {
        /** The sizes of its groups. */
        GROUPS,
        /** Who came, by the bridge. */
        BECAME_OVERDUE,
        /** Who went by a talk, by the bridge. */
        CAUGHT_UP,
        LONGEST_OVERDUE,
        MEDIAN_OVERDUE,
        MEDIAN_LEAD_TIME,
        CONTACTS,
        /** Of counselling and of work. */
        HOURS
    }

    private final Unit unit;
    private final Better better;
    private final Origin origin;
    private final @Nullable CaseGroup counted;
    private final @Nullable CaseGroup outOf;

    Figure(Unit unit, Better better, Origin origin) {
        this(unit, better, origin, null, null);
    }

    Figure(Unit unit, Better better, Origin origin, CaseGroup counted) {
        this(unit, better, origin, counted, null);
    }

    Figure(Unit unit, Better better, Origin origin, @Nullable CaseGroup counted, @Nullable CaseGroup outOf) {
        this.unit = unit;
        this.better = better;
        this.origin = origin;
        this.counted = counted;
        this.outOf = outOf;
    }

    public Unit unit() {
        return unit;
    }

    public Better better() {
        return better;
    }

    /** Whether figures of teams make one of the office; days do not. */
    public boolean addsUp() {
        return unit != Unit.DAYS && unit != Unit.WORKING_DAYS;
    }

    public boolean isMedian() {
        return origin == Origin.MEDIAN_OVERDUE || origin == Origin.MEDIAN_LEAD_TIME;
    }

    /** Whether it is made of who came and went between two months; how these compare says {@link MonthBefore}. */
    public boolean isOfBridge() {
        return origin == Origin.BECAME_OVERDUE || origin == Origin.CAUGHT_UP;
    }

    Origin origin() {
        return origin;
    }

    /** The cases behind the value, or behind the numerator where there is one; empty where it is not made of cases. */
    public Optional<CaseGroup> counted() {
        return Optional.ofNullable(counted);
    }

    /** The cases behind the denominator; empty where there is none or it is not made of cases. */
    public Optional<CaseGroup> outOf() {
        return Optional.ofNullable(outOf);
    }
}
