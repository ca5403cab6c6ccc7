package de.kontaktzyklus.summary.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A key figure with its parts, so that nobody has to believe a percentage.
 *
 * @param figure which
 * @param value in the figure's unit; empty if there is nothing to measure, which is not zero
 * @param numerator of a share or of a part: cases, or hours of counselling
 * @param denominator of a share or of a part, likewise
 * @param gap why it is not shown, although there may be something to measure
 */
public record KeyFigure(
        Figure figure,
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<Gap> gap) {

    /** Of fewer than these no share is computed and no better or worse is said: one case would be many points. */
    public static final int FEWEST_OF_A_SHARE = 10;

    private static final int DIGITS_OF_A_SHARE = 3;

    /** Why a figure is not shown. */
    public enum Gap {
        /** The files it rests on are missing or too old. */
        FEED,
        /** Too few persons have hours: it would be one person's figure. */
        PERSONS
    }

    static KeyFigure gap(Figure figure, Gap why) {
        return new KeyFigure(figure, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why));
    }

    public static KeyFigure count(Figure figure, int count) {
        return measured(figure, BigDecimal.valueOf(count));
    }

    static KeyFigure unmeasured(Figure figure) {
        return new KeyFigure(figure, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static KeyFigure measured(Figure figure, BigDecimal value) {
        return new KeyFigure(figure, Optional.of(value), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A part of a whole; the value is the part itself. */
    static KeyFigure part(Figure figure, int part, int whole) {
        return new KeyFigure(figure, number(part), number(part), number(whole), Optional.empty());
    }

    static KeyFigure share(Figure figure, int part, int whole) {
        return new KeyFigure(figure, shareOf(part, whole), number(part), number(whole), Optional.empty());
    }

    /**
     * Rounded half up to three digits, as it is shown (90.1 %), so that no face rounds again; empty when the whole is
     * below {@link #FEWEST_OF_A_SHARE}.
     */
    public static Optional<BigDecimal> shareOf(int part, int whole) {
        return rate(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    static Optional<BigDecimal> rate(BigDecimal part, BigDecimal whole) {
        return whole.compareTo(BigDecimal.valueOf(FEWEST_OF_A_SHARE)) < 0 ? Optional.empty() : shareOf(part, whole);
    }

    /** Numerator divided by denominator, also of a figure that counts: by it months are compared. */
    public Optional<BigDecimal> rate() {
        return numerator.flatMap(part -> denominator.flatMap(whole -> rate(part, whole)));
    }

    /** Whether it has a numerator and a denominator. */
    public boolean hasParts() {
        return numerator.isPresent() && denominator.isPresent();
    }

    public static Optional<BigDecimal> shareOf(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.divide(whole, DIGITS_OF_A_SHARE, RoundingMode.HALF_UP));
    }

    /** The change since an earlier month, in its own unit; empty if one of the two was not measured. */
    public Optional<BigDecimal> changeSince(KeyFigure before) {
        return value.flatMap(now -> before.value().map(now::subtract));
    }

    private static Optional<BigDecimal> number(int number) {
        return Optional.of(BigDecimal.valueOf(number));
    }
}
