package de.kontaktzyklus.summary.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What was entered late for a month that has been summed up already, and what that changes. The summary of that month
 * stays as it was; the changed one is written beside it.
 *
 * @param month the month it is about
 * @param knownOn day on which the late facts were looked for
 * @param lateContacts counted contacts dated in the month that were not known when its summary was made
 * @param lateWorkingTimes caseworkers whose hours of the month were not known then, or are others now
 * @param changes the key figures that are others now, in their order; the rest is as it was
 */
public record Restatement(
        YearMonth month, LocalDate knownOn, int lateContacts, int lateWorkingTimes, List<Change> changes) {

    public Restatement {
        changes = List.copyOf(changes);
    }

    /**
     * A key figure that has changed.
     *
     * @param before as it was summed up
     * @param now as it is known on that day
     */
    public record Change(KeyFigure before, KeyFigure now) {}
}
