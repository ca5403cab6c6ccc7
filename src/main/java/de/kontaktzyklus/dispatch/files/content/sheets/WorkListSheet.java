package de.kontaktzyklus.dispatch.files.content.sheets;

import static de.kontaktzyklus.dispatch.files.content.sheets.CaseCells.blank;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Day;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.worklist.ComingWeeks;
import de.kontaktzyklus.summary.worklist.WorkItem;
import de.kontaktzyklus.summary.worklist.WorkSection;
import java.util.ArrayList;
import java.util.List;

/** What is to be done in the next weeks, case by case: first by when. */
final class WorkListSheet {

    private WorkListSheet() {}

    static Table of(TeamSummary summary) {
        ComingWeeks weeks = ComingWeeks.after(summary.asOf());
        CaseCells cells = new CaseCells(summary);
        List<Row> rows = new ArrayList<>();
        for (WorkItem item : summary.workList().in(weeks)) {
            rows.add(Row.of(
                    Integer.toString(rows.size() + 1),
                    new Text(item.customer()),
                    CaseCells.daysOverdue(item),
                    item.dueUntil().<Cell>map(Day::new).orElse(blank()),
                    section(item, weeks),
                    new Text(item.caseworker()),
                    cells.profile(item),
                    Term.of("reason", item.reason()),
                    item.anchor().<Cell>map(Day::new).orElse(blank()),
                    item.dueFrom().<Cell>map(Day::new).orElse(blank()),
                    item.appointment().<Cell>map(Day::new).orElse(blank())));
        }
        return new Table("work-list", notes(summary, weeks), columns(), rows);
    }

    private static Term section(WorkItem item, ComingWeeks weeks) {
        if (weeks.hasOnlyAppointment(item)) {
            return Term.of("section", WorkSection.APPOINTMENT);
        }
        return weeks.comes(item) ? Term.of("section.soon") : Term.of("section", item.section());
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("customer", 16),
                Column.number("days-overdue", 11),
                Column.text("due-until", 13),
                Column.text("section", 24),
                Column.text("caseworker", 14),
                Column.text("profile", 24),
                Column.text("reason", 46),
                Column.text("anchor", 13),
                Column.text("due-from", 13),
                Column.text("appointment", 13));
    }

    /** Protected cases are listed to the protected-case address only; nobody keeps when their talks are to be held. */
    private static List<Term> notes(TeamSummary summary, ComingWeeks weeks) {
        List<Term> notes = new ArrayList<>();
        notes.add(Term.of("table.work-list.weeks", weeks.lastDay(), ComingWeeks.WEEKS));
        int hidden = summary.workList().protectedCases();
        if (hidden > 0) {
            notes.add(Term.of("table.work-list.protected-any-time", hidden, ComingWeeks.WEEKS));
        }
        int missing = summary.movements().missing().size();
        if (missing > 0) {
            notes.add(Term.of("table.work-list.missing", missing));
        }
        return List.copyOf(notes);
    }
}
