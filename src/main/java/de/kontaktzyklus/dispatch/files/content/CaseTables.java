package de.kontaktzyklus.dispatch.files.content;

import static de.kontaktzyklus.dispatch.files.content.CaseCells.number;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Blank;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Day;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Terms;
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
import java.util.Optional;
import java.util.function.BiFunction;

/** The tables that list single cases, by customer number only (docs/security.md). */
final class CaseTables {

    /** Code of all reasons of an exception that the policy does not have. */
    static final String NOT_IN_TABLE = "not-in-table";

    private CaseTables() {}

    /** What is to be done in the next weeks, case by case: first by when. */
    static Optional<Table> workList(TeamSummary summary) {
        ComingWeeks weeks = ComingWeeks.after(summary.asOf());
        CaseCells cells = new CaseCells(summary);
        return Optional.of(new Table(
                SummaryTables.WORK_LIST,
                workListNotes(summary, weeks),
                List.of(
                        Column.text("customer", 16),
                        Column.number("days-overdue", 11),
                        Column.text("due-until", 13),
                        Column.text("section", 24),
                        Column.text("caseworker", 14),
                        Column.text("profile", 24),
                        Column.text("reason", 46),
                        Column.text("anchor", 13),
                        Column.text("due-from", 13),
                        Column.text("appointment", 13)),
                numbered(
                        summary.workList().in(weeks),
                        (key, item) -> Row.of(
                                key,
                                new Text(item.customer()),
                                number(item.daysOverdue()),
                                CaseCells.dueUntil(item),
                                section(item, weeks),
                                new Text(item.caseworker()),
                                cells.profile(item),
                                Term.of("reason", item.reason()),
                                CaseCells.anchor(item),
                                CaseCells.dueFrom(item),
                                CaseCells.appointment(item)))));
    }

    private static Term section(WorkItem item, ComingWeeks weeks) {
        if (weeks.hasOnlyAppointment(item)) {
            return Term.of("section", WorkSection.APPOINTMENT);
        }
        return weeks.comes(item) ? new Term("section.soon", "SOON", List.of()) : Term.of("section", item.section());
    }

    /** Protected cases are listed to the protected-case address only; nobody keeps when their talks are to be held. */
    private static List<Term> workListNotes(TeamSummary summary, ComingWeeks weeks) {
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

    static Optional<Table> exceptionCases(TeamSummary summary) {
        return Optional.of(new Table(
                "exception-cases",
                List.of(),
                List.of(
                        Column.text("customer", 16),
                        Column.text("exception-state", 34),
                        Column.text("caseworker", 14),
                        Column.text("exception", 44),
                        Column.text("ended", 13),
                        Column.text("due-until", 13)),
                numbered(
                        summary.exceptionCases(),
                        (key, item) -> Row.of(
                                key,
                                new Text(item.customer()),
                                Term.of("exception-state", item.state()),
                                new Text(item.caseworker()),
                                exceptionReason(item.label()),
                                item.ended().<Cell>map(Day::new).orElseGet(Blank::new),
                                item.dueUntil().<Cell>map(Day::new).orElseGet(Blank::new)))));
    }

    /**
     * Every case with the groups in which the figures count it: filter by a group to find the cases behind a figure.
     */
    static Optional<Table> cases(TeamSummary summary) {
        CaseCells cells = new CaseCells(summary);
        return Optional.of(new Table(
                SummaryTables.CASES,
                List.of(Term.of("table.cases.note")),
                List.of(
                        Column.text("customer", 16),
                        Column.number("days-overdue", 12),
                        Column.text("due-until", 13),
                        Column.text("caseworker", 14),
                        Column.text("profile", 22),
                        Column.text("status", 18),
                        Column.text("reason", 40),
                        Column.number("contacts", 12),
                        Column.number("lead-time", 14),
                        Column.text("groups", 90)),
                numbered(
                        summary.workList().items(),
                        (key, item) -> Row.of(
                                key,
                                new Text(item.customer()),
                                number(item.daysOverdue()),
                                CaseCells.dueUntil(item),
                                new Text(item.caseworker()),
                                cells.profile(item),
                                Term.of("status", item.status()),
                                Term.of("reason", item.reason()),
                                new Count(item.contacts()),
                                CaseCells.leadTime(item),
                                groups(item)))));
    }

    private static Cell groups(WorkItem item) {
        return new Terms(
                item.groups().stream().map(group -> Term.of("group", group)).toList());
    }

    static Cell exceptionReason(String label) {
        return label.isEmpty() ? new Term("exception.other", NOT_IN_TABLE, List.of()) : new Text(label);
    }

    static Optional<Table> firstInterviews(TeamSummary summary) {
        return Optional.of(new Table(
                "first-interviews",
                List.of(Term.of(
                        "table.first-interviews.note",
                        summary.basis().firstInterviewTarget(),
                        summary.basis().firstInterviewLimit())),
                List.of(
                        Column.text("customer", 16),
                        Column.text("interview-state", 30),
                        Column.text("caseworker", 14),
                        Column.text("registration", 13),
                        Column.text("target", 13),
                        Column.text("limit", 13),
                        Column.number("days-overdue", 12)),
                numbered(
                        summary.firstInterviews(),
                        (key, item) -> Row.of(
                                key,
                                new Text(item.customer()),
                                Term.of("interview-state", item.state()),
                                new Text(item.caseworker()),
                                new Day(item.registration()),
                                new Day(item.target()),
                                new Day(item.limit()),
                                number(item.daysOverdue())))));
    }

    /** Running numbers are the keys. */
    static <T> List<Row> numbered(List<T> items, BiFunction<String, T, Row> row) {
        List<Row> rows = new ArrayList<>(items.size());
        for (T item : items) {
            rows.add(row.apply(Integer.toString(rows.size() + 1), item));
        }
        return List.copyOf(rows);
    }
}
