package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.FigureFacts.BesideAdherence;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Amount;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Blank;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Change;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Day;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Month;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Share;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Unmeasured;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.Basis;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.KeyFigure.Gap;
import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TrendMonth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The tables of key figures: now, over time, and as they were before somebody entered something late. */
public final class FigureTables {

    private FigureTables() {}

    static Optional<Table> keyFigures(TeamSummary summary) {
        return Optional.of(keyFigures(FigureFacts.of(summary)));
    }

    public static Table keyFigures(FigureFacts facts) {
        return new Table(
                SummaryTables.KEY_FIGURES,
                List.of(besideAdherence(facts.beside())),
                List.of(
                        Column.text("figure", 40),
                        Column.number("value", 11),
                        Column.number("numerator", 11),
                        Column.number("denominator", 11),
                        Column.number("before", 12),
                        Column.number("change", 14),
                        Column.text("meaning", 78)),
                facts.shown().stream().map(figure -> keyFigure(facts, figure)).toList());
    }

    /** So that exits do not polish the adherence (the concept, C11). */
    private static Term besideAdherence(BesideAdherence cases) {
        return Term.of("table.key-figures.note", cases.suspended(), cases.unclear(), cases.unread());
    }

    private static Row keyFigure(FigureFacts facts, Figure which) {
        KeyFigure figure = facts.now().apply(which);
        Optional<KeyFigure> before = facts.before().apply(which);
        return Row.of(
                which.name(),
                facts.name(which),
                value(figure),
                figure.numerator().<Cell>map(Amount::new).orElseGet(Blank::new),
                figure.denominator().<Cell>map(Amount::new).orElseGet(Blank::new),
                before.map(FigureTables::value).orElseGet(Blank::new),
                before.map(then -> change(figure, then)).orElseGet(Blank::new),
                facts.meaning(which));
    }

    public static Term name(Basis basis, Figure figure) {
        return named(basis, "figure." + figure.name());
    }

    /** A text that may tell of the target and the limit of first interviews. */
    public static Term named(Basis basis, String key) {
        return Term.of(key, basis.firstInterviewTarget(), basis.firstInterviewLimit());
    }

    public static Cell value(KeyFigure figure) {
        return figure.value()
                .<Cell>map(value -> isShare(figure.figure()) ? new Share(value) : amount(figure.figure(), value))
                .orElseGet(() -> figure.gap().map(FigureTables::unmeasured).orElseGet(Unmeasured::new));
    }

    /** Why there is nothing, in a word. */
    static Unmeasured unmeasured(Gap why) {
        return new Unmeasured(why.name());
    }

    /** A median has one form, also in a summary of an earlier version. */
    private static Amount amount(Figure figure, BigDecimal value) {
        return new Amount(figure.isMedian() && value.scale() < 1 ? value.setScale(1) : value);
    }

    /** Blank where one of the two was not measured. */
    public static Cell change(KeyFigure now, KeyFigure before) {
        return now.changeSince(before)
                .<Cell>map(by -> new Change(by, isShare(now.figure())))
                .orElseGet(Blank::new);
    }

    static boolean isShare(Figure figure) {
        return figure.unit() == Figure.Unit.SHARE;
    }

    static Optional<Table> trend(TeamSummary summary) {
        return Optional.of(trend(summary.shownTrend()));
    }

    public static Table trend(List<TrendMonth> months) {
        boolean hasGap = months.stream().anyMatch(TrendMonth::isGap);
        return new Table(
                "trend",
                hasGap ? List.of(Term.of("table.trend.gap")) : List.of(),
                List.of(
                        Column.text("month", 11),
                        Column.number("adherence", 18),
                        Column.number("running-cycles", 14),
                        Column.number("overdue", 12),
                        Column.number("newly-overdue", 14),
                        Column.number("caught-up", 14),
                        Column.number("unclear", 10),
                        Column.number("interviews-within-limit", 20),
                        Column.number("contacts", 12),
                        Column.number("counselling", 14),
                        Column.text("policy-since", 16)),
                months.stream().map(FigureTables::month).toList());
    }

    private static Row month(TrendMonth month) {
        return Row.of(
                month.month().toString(),
                new Month(month.month()),
                figure(month, Figure.ADHERENCE),
                month.figure(Figure.ADHERENCE)
                        .map(each -> each.denominator().<Cell>map(Amount::new).orElseGet(Blank::new))
                        .orElseGet(Blank::new),
                figure(month, Figure.OVERDUE),
                figure(month, Figure.NEWLY_OVERDUE),
                figure(month, Figure.CAUGHT_UP),
                figure(month, Figure.UNCLEAR),
                figure(month, Figure.LEAD_TIME_WITHIN_LIMIT),
                figure(month, Figure.CONTACTS),
                figure(month, Figure.COUNSELLING),
                month.policyChanged() ? month.policyFrom().<Cell>map(Day::new).orElseGet(Blank::new) : new Blank());
    }

    /** Blank and not a dash, so that a spreadsheet draws no zero. */
    private static Cell figure(TrendMonth month, Figure figure) {
        return month.figure(figure)
                .filter(each -> each.value().isPresent())
                .map(FigureTables::value)
                .orElseGet(Blank::new);
    }

    static Optional<Table> restatement(TeamSummary summary) {
        return summary.restatement().map(late -> changes("restatement", summary.basis(), late));
    }

    static Optional<Table> lateChanges(TeamSummary summary) {
        return summary.lateChanges().map(late -> changes("late-changes", summary.basis(), late));
    }

    private static Table changes(String code, Basis basis, Restatement late) {
        return new Table(
                code,
                List.of(Term.of(
                        "table." + code + ".note",
                        late.month(),
                        late.knownOn(),
                        late.lateContacts(),
                        late.lateWorkingTimes())),
                List.of(Column.text("figure", 40), Column.number("value-then", 14), Column.number("value-now", 14)),
                late.changes().stream()
                        .map(change -> Row.of(
                                change.now().figure().name(),
                                name(basis, change.now().figure()),
                                value(change.before()),
                                value(change.now())))
                        .toList());
    }
}
