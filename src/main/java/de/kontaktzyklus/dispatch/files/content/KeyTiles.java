package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.KeyFigure.Gap;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The key figures that a team leader reads first, each with its parts and its change. */
public final class KeyTiles {

    private static final List<Figure> SHOWN = List.of(
            Figure.ADHERENCE,
            Figure.OVERDUE,
            Figure.NEWLY_OVERDUE,
            Figure.CAUGHT_UP,
            Figure.LEAD_TIME_WITHIN_LIMIT,
            Figure.CONTACTS,
            Figure.COUNSELLING,
            Figure.UNCLEAR);

    private final FigureFacts facts;
    private final SummaryTexts texts;

    private KeyTiles(FigureFacts facts, SummaryTexts texts) {
        this.facts = facts;
        this.texts = texts;
    }

    /** The same in a language. */
    public static List<Tile> of(TeamSummary summary, Locale language) {
        return of(summary, SummaryTexts.in(language));
    }

    /** In the order in which they are shown. */
    public static List<Tile> of(TeamSummary summary, SummaryTexts texts) {
        return of(FigureFacts.of(summary), texts);
    }

    public static List<Tile> of(FigureFacts facts, SummaryTexts texts) {
        KeyTiles tiles = new KeyTiles(facts, texts);
        return SHOWN.stream().map(tiles::tile).toList();
    }

    private Tile tile(Figure figure) {
        KeyFigure now = facts.now().apply(figure);
        FigureChange change = facts.change(figure, texts);
        return new Tile(
                figure,
                texts.term(facts.name(figure)),
                value(now),
                of(now),
                change.arrow(),
                change.sentence(),
                change.judgement(),
                change.isBetter());
    }

    /** Of too few cases there is no share, but there are the two numbers. */
    private String value(KeyFigure figure) {
        return isParts(figure)
                ? texts.text(
                        "tile.parts",
                        figure.numerator().orElseThrow(),
                        figure.denominator().orElseThrow())
                : texts.shown(FigureTables.value(figure));
    }

    private static boolean isParts(KeyFigure figure) {
        return figure.value().isEmpty()
                && figure.denominator().filter(whole -> whole.signum() > 0).isPresent();
    }

    private String of(KeyFigure figure) {
        if (figure.gap().isPresent()) {
            return gap(figure, figure.gap().get());
        } else if (figure.value().isEmpty() && !isParts(figure)) {
            return texts.text(isWithoutBridge(figure) ? noBridge() : "tile.unmeasured");
        }
        return figure.figure() == Figure.COUNSELLING
                ? facts.counselling().map(this::counselling).orElse("")
                : parts(figure) + (isParts(figure) ? texts.text("tile.few", KeyFigure.FEWEST_OF_A_SHARE) : "");
    }

    private boolean isWithoutBridge(KeyFigure figure) {
        return !facts.hasBridge() && figure.figure().isOfBridge();
    }

    private String noBridge() {
        return facts.ofOffice() ? "tile.no-bridge.office" : "tile.no-bridge";
    }

    private String gap(KeyFigure figure, Gap why) {
        if (why == Gap.PERSONS && facts.counselling().isEmpty()) {
            return texts.text("tile.persons.office");
        }
        return facts.counselling()
                .filter(counselling -> why == Gap.PERSONS)
                .map(few -> texts.text("tile.persons", HoursKnown.of(few.withHours(), few.caseworkers()), few.fewest()))
                .orElseGet(() -> texts.text("tile.feed." + figure.figure().name()));
    }

    /** With its coverage, and said so where it is below what is agreed. */
    private String counselling(Counselling hours) {
        return texts.text(
                hours.isBelowTarget() ? "tile.COUNSELLING.below" : "tile.COUNSELLING",
                hours.counsellingHours().map(texts::amount).orElse(""),
                hours.workingHours().map(texts::amount).orElse(""),
                hours.targetPercent(),
                HoursKnown.of(hours.withHours(), hours.caseworkers()));
    }

    private String parts(KeyFigure figure) {
        String key = "tile." + figure.figure().name();
        BigDecimal numerator = figure.numerator().orElse(BigDecimal.ZERO);
        BigDecimal denominator = figure.denominator().orElse(BigDecimal.ZERO);
        return texts.text(
                key,
                numerator,
                denominator,
                "",
                facts.beside().suspended(),
                facts.beside().unclear(),
                facts.beside().unread());
    }

    /**
     * A key figure to be shown large.
     *
     * @param figure which
     * @param label what it is called
     * @param value in words, the unit included
     * @param of what it is made of
     * @param arrow up, down or level; a decoration of {@code change}
     * @param change since the month before; empty where that is not known
     * @param judgement whether that is for the better; empty if it is neither better nor worse
     */
    public record Tile(
            Figure figure,
            String label,
            String value,
            String of,
            String arrow,
            String change,
            String judgement,
            boolean better) {}
}
