package de.kontaktzyklus.summary.worklist;

import java.time.LocalDate;

/**
 * Decides what a team has to do in the next four weeks: what has no day any more because it has passed or the data must
 * be mended, each talk whose latest day is in these weeks, and each appointment that is held in them. A window that is
 * not open yet does not matter: a cycle of "every six weeks" opens late. No other place decides it.
 *
 * @param lastDay the last of them, inclusive
 */
public record ComingWeeks(LocalDate lastDay) {

    public static final int WEEKS = 4;

    /** The weeks after the day of assessment. */
    public static ComingWeeks after(LocalDate day) {
        return new ComingWeeks(day.plusWeeks(WEEKS));
    }

    /** Whether something must be done for the case. */
    public boolean askFor(WorkItem item) {
        return switch (item.section()) {
            case OVERDUE, FIRST_INTERVIEW_AT_RISK, EXCEPTION_TO_REVIEW, UNCLEAR -> true;
            case DUE -> endsInTime(item);
            case APPOINTMENT -> endsInTime(item) || isHeldInTime(item);
            case NOTHING_TO_DO -> comes(item) || hasOnlyAppointment(item);
        };
    }

    /** Whether there is nothing to do yet, but soon. */
    public boolean comes(WorkItem item) {
        return item.section() == WorkSection.NOTHING_TO_DO
                && item.groups().contains(CaseGroup.RUNNING)
                && endsInTime(item);
    }

    /** Whether there is nothing to do, but a talk to hold in these weeks that was made for one of them. */
    public boolean hasOnlyAppointment(WorkItem item) {
        return item.section() == WorkSection.NOTHING_TO_DO && isHeldInTime(item);
    }

    /** Where the case stands in their list: what comes soon by its day among what is due. */
    WorkSection placeOf(WorkItem item) {
        if (hasOnlyAppointment(item)) {
            return WorkSection.APPOINTMENT;
        }
        return comes(item) ? WorkSection.DUE : item.section();
    }

    private boolean isHeldInTime(WorkItem item) {
        return item.appointment().filter(day -> !day.isAfter(lastDay)).isPresent();
    }

    private boolean endsInTime(WorkItem item) {
        return item.dueUntil().filter(day -> !day.isAfter(lastDay)).isPresent();
    }
}
