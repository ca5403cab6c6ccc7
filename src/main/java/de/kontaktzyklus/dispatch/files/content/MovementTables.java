package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Day;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.Movements;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.util.List;
import java.util.Optional;

/** The tables of what moved between the exports of the month. */
final class MovementTables {

    private MovementTables() {}

    static Optional<Table> movements(TeamSummary summary) {
        Movements movements = summary.movements();
        return Optional.of(new Table(
                "movements",
                List.of(Term.of("table.movements.note")),
                List.of(Column.text("movement", 44), Column.number("count", 10)),
                List.of(
                        movement("appeared", movements.appeared()),
                        movement("vanished", movements.vanished()),
                        movement("came-from-other-team", movements.cameFromOtherTeam()),
                        movement("went-to-other-team", movements.wentToOtherTeam()),
                        movement("changed-caseworker", movements.changedCaseworker()),
                        movement("changed-profile", movements.changedProfile()))));
    }

    private static Row movement(String code, int count) {
        return Row.of(code, Term.of("movement." + code), new Count(count));
    }

    static Optional<Table> missing(TeamSummary summary) {
        return Optional.of(new Table(
                "missing",
                List.of(Term.of("table.missing.note")),
                List.of(
                        Column.text("customer", 16),
                        Column.text("caseworker", 14),
                        Column.text("due-until", 13),
                        Column.text("vanished-on", 16),
                        Column.number("days-overdue", 12)),
                CaseTables.numbered(
                        summary.movements().missing(),
                        (key, item) -> Row.of(
                                key,
                                new Text(item.customer()),
                                new Text(item.caseworker()),
                                new Day(item.dueUntil()),
                                new Day(item.vanishedOn()),
                                CaseCells.number(item.daysOverdue())))));
    }

    static Optional<Table> moves(TeamSummary summary) {
        int hidden = summary.movements().notListed();
        return Optional.of(new Table(
                SummaryTables.MOVES,
                hidden == 0 ? List.of() : List.of(Term.of("table.moves.protected", hidden)),
                List.of(
                        Column.text("customer", 16),
                        Column.text("moved", 26),
                        Column.text("moved-from", 18),
                        Column.text("moved-to", 18),
                        Column.text("moved-on", 13)),
                CaseTables.numbered(
                        summary.movements().cases(),
                        (key, moved) -> Row.of(
                                key,
                                new Text(moved.customer()),
                                Term.of("moved", moved.kind()),
                                new Text(moved.from()),
                                new Text(moved.to()),
                                new Day(moved.day())))));
    }
}
