package de.kontaktzyklus.dispatch.files.content.headline;

import de.kontaktzyklus.dispatch.files.content.FigureFacts;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.office.OfficeSummary;
import java.math.BigDecimal;
import java.util.List;

/** The month of the office in a few sentences; the first one is the verdict. */
public final class OfficeHeadline {

    private final OfficeSummary office;
    private final Sentences sentences;

    private OfficeHeadline(OfficeSummary office, SummaryTexts texts) {
        this.office = office;
        this.sentences = new Sentences(texts);
    }

    /** The sentences, most important first; at least one. */
    public static List<String> of(OfficeSummary office, SummaryTexts texts) {
        OfficeHeadline headline = new OfficeHeadline(office, texts);
        headline.verdict();
        headline.course();
        office.counselling().ifPresent(headline.sentences::counselling);
        headline.ifAny("headline.first-overdue", Figure.FIRST_INTERVIEWS_OVERDUE);
        headline.ifAny("headline.first-at-risk", Figure.FIRST_INTERVIEWS_AT_RISK);
        headline.ifAny("headline.unclear", Figure.UNCLEAR);
        headline.ifAny("headline.unreached", Figure.UNREACHED);
        return headline.sentences.all();
    }

    private void verdict() {
        KeyFigure overdue = office.figure(Figure.OVERDUE);
        int running = overdue.denominator().map(BigDecimal::intValue).orElse(0);
        sentences.verdict(FigureFacts.of(office), number(overdue), running);
    }

    /** What came and what went; only where the month before of every team is known, or else it is not the office. */
    private void course() {
        if (office.withoutBridge() == 0) {
            office.bridge().ifPresent(bridge -> sentences.course(office.month(), office.asOf(), bridge));
        }
    }

    private void ifAny(String key, Figure figure) {
        sentences.ifAny(key, number(office.figure(figure)));
    }

    private static int number(KeyFigure cases) {
        return cases.value().map(BigDecimal::intValue).orElse(0);
    }
}
