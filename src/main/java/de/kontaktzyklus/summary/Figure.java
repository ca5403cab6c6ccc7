package de.kontaktzyklus.summary;

/**
 * The key figures of a team, in the order in which they are shown. The code is for machines; what it is called and how it is
 * explained stands in the bundles of the faces.
 */
public enum Figure {
    /** Rows of the team that are cases: all but rejected and duplicate ones. */
    CASES(Unit.CASES),
    /** Cases the policy holds for, those that cannot be judged included; of all cases. */
    IN_SCOPE(Unit.CASES),
    /** Cases whose cycle runs and whose latest day has not passed; of all whose cycle runs (requirements, section 3). */
    ADHERENCE(Unit.SHARE),
    OVERDUE(Unit.CASES),
    /** In calendar days since the latest day. */
    OVERDUE_LONGEST(Unit.DAYS),
    /** In calendar days since the latest day. */
    OVERDUE_MEDIAN(Unit.DAYS),
    SUSPENDED(Unit.CASES),
    UNCLEAR(Unit.CASES),
    /** Registered, and no counted contact since. */
    FIRST_INTERVIEWS_OPEN(Unit.CASES),
    FIRST_INTERVIEWS_WITHIN_TARGET(Unit.CASES),
    /** Past the target, not past the limit. */
    FIRST_INTERVIEWS_AT_RISK(Unit.CASES),
    FIRST_INTERVIEWS_OVERDUE(Unit.CASES),
    /** First interviews held in the month that {@link LeadTimes} measures. */
    FIRST_INTERVIEWS_HELD(Unit.CASES),
    LEAD_TIME_MEDIAN(Unit.WORKING_DAYS),
    LEAD_TIME_WITHIN_TARGET(Unit.SHARE),
    LEAD_TIME_WITHIN_LIMIT(Unit.SHARE);

    /** What the value of a figure counts. */
    public enum Unit {
        CASES,
        DAYS,
        WORKING_DAYS,
        /** Between 0 and 1. */
        SHARE
    }

    private final Unit unit;

    Figure(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
