package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Amount;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Unmeasured;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.OfficeFigures;
import de.kontaktzyklus.summary.figures.TeamFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All teams of a month, one row each in the order of the export and never by result, and the office as their sum. */
public final class OfficeTable {

    private OfficeTable() {}

    public static Table of(List<TeamFigures> teams) {
        List<Row> rows = new ArrayList<>();
        teams.forEach(team -> rows.add(row(
                team.team().isEmpty() ? "none" : team.team(),
                name(team),
                false,
                figure -> team.figure(figure).orElseGet(() -> OfficeFigures.of(figure, List.of())))));
        rows.add(row("total", Term.of("office.total"), true, figure -> OfficeFigures.of(figure, teams)));
        return new Table(
                "teams",
                List.of(Term.of("table.teams.note")),
                List.of(
                        Column.text("team", 30),
                        Column.number("stock", 10),
                        Column.number("running-cycles", 14),
                        Column.number("adherence", 16),
                        Column.number("overdue", 12),
                        Column.number("newly-overdue", 14),
                        Column.number("caught-up", 14),
                        Column.number("interviews-within-limit", 18),
                        Column.number("contacts", 14),
                        Column.number("counselling", 14),
                        Column.number("unclear", 10)),
                List.copyOf(rows));
    }

    private static Cell name(TeamFigures team) {
        return team.team().isEmpty() ? Term.of("team.none") : new Text(team.teamName());
    }

    private static Row row(String key, Cell name, boolean total, Function<Figure, KeyFigure> figures) {
        return new Row(
                key,
                List.of(
                        name,
                        value(figures, Figure.CASES),
                        running(figures.apply(Figure.ADHERENCE)),
                        value(figures, Figure.ADHERENCE),
                        value(figures, Figure.OVERDUE),
                        value(figures, Figure.NEWLY_OVERDUE),
                        value(figures, Figure.CAUGHT_UP),
                        value(figures, Figure.LEAD_TIME_WITHIN_LIMIT),
                        value(figures, Figure.CONTACTS),
                        value(figures, Figure.COUNSELLING),
                        value(figures, Figure.UNCLEAR)),
                total);
    }

    private static Cell value(Function<Figure, KeyFigure> figures, Figure figure) {
        return FigureTables.value(figures.apply(figure));
    }

    private static Cell running(KeyFigure adherence) {
        return adherence.denominator().<Cell>map(Amount::new).orElseGet(Unmeasured::new);
    }

    /** The office in one sentence. */
    public static String verdict(List<TeamFigures> teams, SummaryTexts texts) {
        KeyFigure adherence = OfficeFigures.of(Figure.ADHERENCE, teams);
        KeyFigure overdue = OfficeFigures.of(Figure.OVERDUE, teams);
        Optional<String> share = adherence.value().map(texts::share);
        if (overdue.denominator().filter(running -> running.signum() > 0).isEmpty()) {
            return texts.text("headline.none-running");
        }
        return texts.text(
                share.isEmpty() ? "headline.verdict.few" : "headline.verdict",
                share.orElse(""),
                overdue.numerator().orElseThrow(),
                overdue.denominator().orElseThrow());
    }
}
