package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Blank;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Day;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Named;
import de.kontaktzyklus.summary.figures.CycleRow;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.worklist.WorkItem;
import java.util.Map;
import java.util.stream.Collectors;

/** The cells of a case, wherever cases are listed. */
public final class CaseCells {

    private static final Cell BLANK = new Blank();

    private final Map<String, String> profiles;

    public CaseCells(TeamSummary summary) {
        this.profiles = summary.profiles().stream()
                .collect(Collectors.toMap(CycleRow::key, CycleRow::label, (first, second) -> first));
    }

    public Cell profile(WorkItem item) {
        return new Named(profiles.getOrDefault(item.profile(), ""), item.profile());
    }

    public static Cell blank() {
        return BLANK;
    }

    public static Cell dueUntil(WorkItem item) {
        return item.dueUntil().<Cell>map(Day::new).orElse(BLANK);
    }

    public static Cell anchor(WorkItem item) {
        return item.anchor().<Cell>map(Day::new).orElse(BLANK);
    }

    public static Cell dueFrom(WorkItem item) {
        return item.dueFrom().<Cell>map(Day::new).orElse(BLANK);
    }

    public static Cell appointment(WorkItem item) {
        return item.appointment().<Cell>map(Day::new).orElse(BLANK);
    }

    /** In working days; blank where it is not measured, and 0 is a time. */
    public static Cell leadTime(WorkItem item) {
        return item.leadTime().isPresent() ? new Count(item.leadTime().getAsInt()) : BLANK;
    }

    /** Nothing where there is nothing, so that a filter of what is not empty finds the cases. */
    public static Cell number(int number) {
        return number == 0 ? BLANK : new Count(number);
    }
}
