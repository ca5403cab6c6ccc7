package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.summary.figures.KeyFigure.Gap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The key figures of the whole office: those of its teams added up, numerators and denominators separately. Days cannot
 * be added, so medians and longest days of the office are not among them. What a team does not show is not in the sum,
 * so that nobody can compute it.
 */
public final class OfficeFigures {

    private OfficeFigures() {}

    /** The figure of all teams together; not measured if no team has measured it. */
    public static KeyFigure of(Figure figure, List<TeamFigures> teams) {
        List<KeyFigure> measured = teams.stream()
                .flatMap(team -> team.figure(figure).stream())
                .filter(each -> each.value().isPresent() || each.hasParts())
                .toList();
        if (measured.isEmpty() || !figure.addsUp()) {
            return why(figure, teams)
                    .map(gap -> KeyFigure.gap(figure, gap))
                    .orElseGet(() -> KeyFigure.unmeasured(figure));
        }
        Optional<BigDecimal> numerator = sum(measured, KeyFigure::numerator);
        Optional<BigDecimal> denominator = sum(measured, KeyFigure::denominator);
        Optional<BigDecimal> value = figure.unit() == Figure.Unit.SHARE
                ? numerator.flatMap(part -> denominator.flatMap(whole -> KeyFigure.rate(part, whole)))
                : sum(measured, KeyFigure::value);
        return new KeyFigure(figure, value, numerator, denominator, Optional.empty());
    }

    /** Why no team shows it. */
    private static Optional<Gap> why(Figure figure, List<TeamFigures> teams) {
        return teams.stream()
                .flatMap(team -> team.figure(figure).stream())
                .flatMap(each -> each.gap().stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<BigDecimal> sum(
            List<KeyFigure> figures, Function<KeyFigure, Optional<BigDecimal>> component) {
        return figures.stream().flatMap(each -> component.apply(each).stream()).reduce(BigDecimal::add);
    }
}
