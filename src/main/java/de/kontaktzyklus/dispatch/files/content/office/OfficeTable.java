package de.kontaktzyklus.dispatch.files.content.office;

import de.kontaktzyklus.dispatch.files.content.FigureTables;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Amount;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Blank;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Unmeasured;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.OfficeFigures;
import de.kontaktzyklus.summary.office.OfficeSummary;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All teams of a month, one row each in the order of the export and never by result, and the office as their sum. */
public final class OfficeTable {

    private OfficeTable() {}

    public static Table of(OfficeSummary office) {
        List<Row> rows = new ArrayList<>();
        for (TeamOutline team : office.teams()) {
            rows.add(row(key(team), name(team), false, figure -> figure(team, figure), team::before));
        }
        rows.add(row("total", Term.of("office.total"), true, office::figure, office::before));
        return new Table(
                "teams",
                List.of(Term.of("table.teams.note")),
                List.of(
                        Column.text("team", 30),
                        Column.number("adherence", 16),
                        Column.number("since-before", 12),
                        Column.number("overdue", 12),
                        Column.number("since-before", 12),
                        Column.number("running-cycles", 14),
                        Column.number("newly-overdue", 14),
                        Column.number("caught-up", 14),
                        Column.number("interviews-within-limit", 18),
                        Column.number("contacts", 14),
                        Column.number("counselling", 14),
                        Column.number("unclear", 10),
                        Column.number("stock", 10)),
                List.copyOf(rows));
    }

    static String key(TeamOutline team) {
        return team.team().isEmpty() ? "none" : team.team();
    }

    static Cell name(TeamOutline team) {
        return team.team().isEmpty()
                ? Term.of("team.none")
                : new Text(team.figures().teamName());
    }

    private static KeyFigure figure(TeamOutline team, Figure figure) {
        return team.figures().figure(figure).orElseGet(() -> OfficeFigures.of(figure, List.of()));
    }

    private static Row row(
            String key,
            Cell name,
            boolean total,
            Function<Figure, KeyFigure> now,
            Function<Figure, Optional<KeyFigure>> before) {
        return new Row(
                key,
                List.of(
                        name,
                        value(now, Figure.ADHERENCE),
                        change(now, before, Figure.ADHERENCE),
                        value(now, Figure.OVERDUE),
                        change(now, before, Figure.OVERDUE),
                        running(now.apply(Figure.ADHERENCE)),
                        value(now, Figure.NEWLY_OVERDUE),
                        value(now, Figure.CAUGHT_UP),
                        value(now, Figure.LEAD_TIME_WITHIN_LIMIT),
                        value(now, Figure.CONTACTS),
                        value(now, Figure.COUNSELLING),
                        value(now, Figure.UNCLEAR),
                        value(now, Figure.CASES)),
                total);
    }

    private static Cell value(Function<Figure, KeyFigure> figures, Figure figure) {
        return FigureTables.value(figures.apply(figure));
    }

    private static Cell change(
            Function<Figure, KeyFigure> now, Function<Figure, Optional<KeyFigure>> before, Figure figure) {
        return before.apply(figure)
                .map(then -> FigureTables.change(now.apply(figure), then))
                .orElseGet(Blank::new);
    }

    private static Cell running(KeyFigure adherence) {
        return adherence.denominator().<Cell>map(Amount::new).orElseGet(Unmeasured::new);
    }
}
