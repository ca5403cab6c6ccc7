package de.kontaktzyklus.summary.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What was entered late for a month that already has its summary, and what that changes. The first summary stays as it
 * was; the restated one is written beside it.
 *
 * @param month the month it is about
 * @param knownOn day of the search for late facts
 * @param lateContacts counted contacts dated in the month that were not known when its summary was made
 * @param lateWorkingTimes caseworkers whose hours of the month were not known then, or are different now
 * @param changes the changed key figures, in their order; the rest is as it was
 */
public record Restatement(
        YearMonth month, LocalDate knownOn, int lateContacts, int lateWorkingTimes, List<Change> changes) {

    public Restatement {
        changes = List.copyOf(changes);
    }

    /**
     * A key figure that has changed.
     *
     * @param before as in the first summary
     * @param now as it is known on that day
     */
    public record Change(KeyFigure before, KeyFigure now) {}
}
