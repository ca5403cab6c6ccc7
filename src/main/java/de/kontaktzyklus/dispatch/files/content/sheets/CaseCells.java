package de.kontaktzyklus.dispatch.files.content.sheets;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Blank;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Named;
import de.kontaktzyklus.summary.figures.CycleRow;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.worklist.WorkItem;
import java.util.Map;
import java.util.stream.Collectors;

/** The cells of a case in the list of all cases. */
final class CaseCells {

    private static final Cell BLANK = new Blank();

    private final Map<String, String> profiles;

    CaseCells(TeamSummary summary) {
        this.profiles = summary.profiles().stream()
                .collect(Collectors.toMap(CycleRow::key, CycleRow::label, (first, second) -> first));
    }

    Cell profile(WorkItem item) {
        return new Named(profiles.getOrDefault(item.profile(), ""), item.profile());
    }

    static Cell blank() {
        return BLANK;
    }

    static Cell daysOverdue(WorkItem item) {
        return number(item.daysOverdue());
    }

    /** Nothing where there is nothing, so that a filter of what is not empty finds the cases. */
    static Cell number(int number) {
        return number == 0 ? BLANK : new Count(number);
    }
}
