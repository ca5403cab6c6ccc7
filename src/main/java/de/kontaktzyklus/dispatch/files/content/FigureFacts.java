package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.summary.figures.Basis;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.office.OfficeSummary;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Key figures and what has to be said with them, of a team or of the whole office.
 *
 * @param shown which figures there are, in order
 * @param now the figure of this month
 * @param before the same in the month before
 * @param hasBridge whether it is known who was overdue at the end of the month before; of the office in each team
 * @param beside cases that the adherence does not count
 * @param ofOffice whether it is the whole office
 */
public record FigureFacts(
        YearMonth month,
        Basis basis,
        List<Figure> shown,
        Function<Figure, KeyFigure> now,
        Function<Figure, Optional<KeyFigure>> before,
        Optional<Counselling> counselling,
        boolean hasBridge,
        BesideAdherence beside,
        boolean ofOffice) {

    /** So that exits do not polish the adherence (the concept, C11). */
    public record BesideAdherence(int suspended, int unclear, int unread) {}

    public static FigureFacts of(TeamSummary summary) {
        return new FigureFacts(
                summary.month(),
                summary.basis(),
                summary.keyFigures().stream().map(KeyFigure::figure).toList(),
                summary::keyFigure,
                summary::inMonthBefore,
                summary.counselling(),
                summary.bridge().isPresent(),
                new BesideAdherence(
                        summary.total().cases().suspended(),
                        summary.total().cases().unclear(),
                        summary.dataQuality().unread()),
                false);
    }

    /** Of the office: only figures that can be added. */
    public static FigureFacts of(OfficeSummary office) {
        return new FigureFacts(
                office.month(),
                office.basis(),
                office.teams().get(0).figures().figures().stream()
                        .map(KeyFigure::figure)
                        .filter(Figure::addsUp)
                        .toList(),
                office::figure,
                office::before,
                office.counselling(),
                office.withoutBridge() == 0,
                new BesideAdherence(
                        count(office.figure(Figure.SUSPENDED)), count(office.figure(Figure.UNCLEAR)), office.unread()),
                true);
    }

    private static int count(KeyFigure cases) {
        return cases.value().map(Number::intValue).orElse(0);
    }

    /** What the figure is called. */
    Term name(Figure figure) {
        return FigureTables.named(basis, key(figure));
    }

    Term meaning(Figure figure) {
        return FigureTables.named(basis, key(figure) + ".meaning");
    }

    private String key(Figure figure) {
        return ofOffice && figure == Figure.CASES ? "figure.office.CASES" : "figure." + figure.name();
    }

    public FigureChange change(Figure figure, SummaryTexts texts) {
        return new FigureChange(this, figure, texts);
    }
}
