package de.kontaktzyklus.dispatch.files.content.office;

import de.kontaktzyklus.dispatch.files.content.BridgeTables;
import de.kontaktzyklus.dispatch.files.content.FigureFacts;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.office.OfficeSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The month of the office in a few sentences; the first one is the verdict. */
public final class OfficeHeadline {

    private final OfficeSummary office;
    private final SummaryTexts texts;
    private final List<String> sentences = new ArrayList<>();

    private OfficeHeadline(OfficeSummary office, SummaryTexts texts) {
        this.office = office;
        this.texts = texts;
    }

    /** The sentences, most important first; at least one. */
    public static List<String> of(OfficeSummary office, SummaryTexts texts) {
        OfficeHeadline headline = new OfficeHeadline(office, texts);
        headline.verdict();
        headline.course();
        headline.belowTarget();
        headline.ifAny("headline.first-overdue", Figure.FIRST_INTERVIEWS_OVERDUE);
        headline.ifAny("headline.first-at-risk", Figure.FIRST_INTERVIEWS_AT_RISK);
        headline.ifAny("headline.unclear", Figure.UNCLEAR);
        headline.ifAny("headline.unreached", Figure.UNREACHED);
        return List.copyOf(headline.sentences);
    }

    private void verdict() {
        KeyFigure overdue = office.figure(Figure.OVERDUE);
        BigDecimal late = overdue.numerator().orElse(BigDecimal.ZERO);
        BigDecimal running = overdue.denominator().orElse(BigDecimal.ZERO);
        if (running.signum() == 0) {
            say("headline.none-running");
        } else if (late.signum() == 0) {
            say("headline.all-on-time", running);
        } else {
            String share =
                    office.figure(Figure.ADHERENCE).value().map(texts::share).orElse("");
            String change = FigureFacts.of(office).change(Figure.OVERDUE, texts).count();
            String key = share.isEmpty() ? "headline.verdict.few" : "headline.verdict";
            say(change.isEmpty() ? key : key + ".change", share, late, running, change);
        }
    }

    /** What came and what went; only where the month before is known. */
    private void course() {
        office.bridge()
                .filter(bridge -> !bridge.passages().isEmpty())
                .ifPresent(bridge -> say("headline.bridge", BridgeTables.line(office.month(), office.asOf(), bridge)));
    }

    private void belowTarget() {
        office.counselling()
                .filter(Counselling::isBelowTarget)
                .ifPresent(hours -> say(
                        "headline.counselling-below",
                        hours.share().map(texts::share).orElse(""),
                        hours.targetPercent(),
                        hours.withHours(),
                        hours.caseworkers()));
    }

    private void ifAny(String key, Figure figure) {
        office.figure(figure).value().filter(number -> number.signum() > 0).ifPresent(number -> say(key, number));
    }

    private void say(String key, Object... values) {
        sentences.add(texts.text(key, values));
    }
}
