package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.ReminderEffect;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.util.List;
import java.util.Optional;

/** The tables of the effect of reminders, and of those that did not arrive. */
final class ReminderTables {

    private ReminderTables() {}

    static Optional<Table> reminders(TeamSummary summary) {
        Cell share = FigureTables.value(summary.keyFigure(Figure.SEEN_AFTER_REMINDER));
        return summary.reminders()
                .map(effect -> new Table(
                        "reminders",
                        List.of(Term.of("table.reminders.note", effect.days())),
                        List.of(
                                Column.number("reminded", 26),
                                Column.number("seen", 22),
                                Column.number("share", 14),
                                Column.number("gone", 30)),
                        List.of(Row.of(
                                "team",
                                new Count(effect.reminded()),
                                new Count(effect.seen()),
                                share,
                                new Count(effect.gone())))));
    }

    static Optional<Table> undelivered(TeamSummary summary) {
        return summary.reminders()
                .map(effect -> new Table(
                        "undelivered",
                        List.of(Term.of("table.undelivered.note")),
                        List.of(
                                Column.text("fate", 60),
                                Column.number("mails", 10),
                                Column.number("overdue-named", 22)),
                        effect.undelivered().stream().map(ReminderTables::mails).toList()));
    }

    private static Row mails(ReminderEffect.Undelivered mails) {
        return Row.of(
                mails.fate().name(), Term.of("fate", mails.fate()), new Count(mails.mails()), new Count(mails.cases()));
    }
}
