package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/** How a figure has changed since the month before, in words; better or worse by its rate and not by its count. */
public final class FigureChange {

    private final Figure figure;
    private final Optional<BigDecimal> change;
    private final Optional<BigDecimal> rateBefore;
    private final Optional<BigDecimal> rateNow;
    private final YearMonth before;
    private final SummaryTexts texts;

    FigureChange(TeamSummary summary, Figure figure, SummaryTexts texts) {
        this(FigureFacts.of(summary), figure, texts);
    }

    FigureChange(FigureFacts facts, Figure figure, SummaryTexts texts) {
        KeyFigure now = facts.now().apply(figure);
        Optional<KeyFigure> before = facts.before().apply(figure);
        this.figure = figure;
        this.change = before.flatMap(now::changeSince);
        this.rateBefore = before.flatMap(KeyFigure::rate);
        this.rateNow = now.rate();
        this.before = facts.month().minusMonths(1);
        this.texts = texts;
    }

    /**
     * "5 more than in September; 12.1 % after 9.8 %": the share is what is judged. Empty where one of the two months
     * was not measured.
     */
    String sentence() {
        return change.isEmpty() || isShare() || judged() == 0 ? count() : count() + rates();
    }

    /** The same without the shares, for a sentence that names one. */
    public String count() {
        return change.map(by -> texts.text("change." + direction(by), size(by), before))
                .orElse("");
    }

    private String rates() {
        return texts.text(
                "change.rate",
                rateNow.map(texts::share).orElse(""),
                rateBefore.map(texts::share).orElse(""));
    }

    private boolean isShare() {
        return FigureTables.isShare(figure);
    }

    private String size(BigDecimal by) {
        if (!isShare()) {
            return texts.amount(by.abs());
        }
        return texts.text("points.long", texts.points(by));
    }

    String arrow() {
        return change.map(by -> texts.text("arrow." + direction(by))).orElse("");
    }

    /** Empty if the rate has not changed or is not known, and for figures where neither more nor less is better. */
    String judgement() {
        return judged() == 0 ? "" : texts.text(isBetter() ? "judgement.better" : "judgement.worse");
    }

    boolean isBetter() {
        return judged() > 0;
    }

    private int judged() {
        int sign = rateNow.flatMap(now -> rateBefore.map(now::subtract))
                .map(BigDecimal::signum)
                .orElse(0);
        return switch (figure.better()) {
            case MORE -> sign;
            case FEWER -> -sign;
            case NEITHER -> 0;
        };
    }

    private static String direction(BigDecimal by) {
        return switch (by.signum()) {
            case 0 -> "same";
            case 1 -> "more";
            default -> "less";
        };
    }
}
