package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.summary.CaseCounts;
import de.kontaktzyklus.summary.Figure;
import de.kontaktzyklus.summary.TeamSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The month in a few sentences: what a team leader reads first. Carries figures only, so that it may stand in a mail. */
public final class SummaryHeadline {

    private final TeamSummary summary;
    private final SummaryTexts texts;
    private final List<String> sentences = new ArrayList<>();

    private SummaryHeadline(TeamSummary summary, SummaryTexts texts) {
        this.summary = summary;
        this.texts = texts;
    }

    /** The sentences, most important first; at least one. */
    public static List<String> of(TeamSummary summary, Locale language) {
        return of(summary, SummaryTexts.in(language));
    }

    public static List<String> of(TeamSummary summary, SummaryTexts texts) {
        SummaryHeadline headline = new SummaryHeadline(summary, texts);
        headline.cycles();
        headline.ifAny("headline.first-overdue", headline.value(Figure.FIRST_INTERVIEWS_OVERDUE));
        headline.ifAny("headline.first-at-risk", headline.value(Figure.FIRST_INTERVIEWS_AT_RISK));
        headline.ifAny("headline.unclear", headline.value(Figure.UNCLEAR));
        headline.ifAny("headline.missing", summary.movements().missing().size());
        return List.copyOf(headline.sentences);
    }

    private void cycles() {
        CaseCounts cases = summary.total().cases();
        if (cases.running() == 0) {
            say("headline.none-running");
        } else if (cases.overdue() == 0) {
            say("headline.all-on-time", cases.running());
        } else if (cases.running() == 1) {
            say("headline.only-one-overdue", value(Figure.OVERDUE_LONGEST));
        } else {
            say(
                    "headline.on-time",
                    cases.running(),
                    cases.onTime(),
                    summary.keyFigure(Figure.ADHERENCE)
                            .value()
                            .map(texts::share)
                            .orElse(""));
            say("headline.overdue", cases.overdue(), value(Figure.OVERDUE_LONGEST));
        }
    }

    private int value(Figure figure) {
        return summary.keyFigure(figure).value().map(BigDecimal::intValue).orElse(0);
    }

    private void ifAny(String key, int count) {
        if (count > 0) {
            say(key, count);
        }
    }

    private void say(String key, Object... values) {
        sentences.add(texts.text(key, values));
    }
}
