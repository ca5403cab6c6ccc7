package de.kontaktzyklus.dispatch.files.content.headline;

import de.kontaktzyklus.dispatch.files.content.BridgeTables;
import de.kontaktzyklus.dispatch.files.content.FigureFacts;
import de.kontaktzyklus.dispatch.files.content.HoursKnown;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.summary.bridge.BridgeTerms;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a headline, one after the other: those that a team and the whole office have in common. */
final class Sentences {

    private final SummaryTexts texts;
    private final List<String> said = new ArrayList<>();

    Sentences(SummaryTexts texts) {
        this.texts = texts;
    }

    /** All that were said, the first one first. */
    List<String> all() {
        return List.copyOf(said);
    }

    /** Are we keeping our promise? */
    void verdict(FigureFacts facts, int overdue, int running) {
        if (running == 0) {
            say("headline.none-running");
        } else if (overdue == 0) {
            say("headline.all-on-time", running);
        } else {
            KeyFigure adherence = facts.now().apply(Figure.ADHERENCE);
            String share = adherence.value().map(texts::share).orElse("");
            String change = facts.change(Figure.OVERDUE, texts).count();
            String key = share.isEmpty() ? "headline.verdict.few" : "headline.verdict";
            say(change.isEmpty() ? key : key + ".change", share, overdue, running, change);
        }
    }

    /** What came and what went; nothing of a month in which nobody was overdue. */
    void course(YearMonth month, LocalDate asOf, BridgeTerms bridge) {
        if (!bridge.isEmpty()) {
            say("headline.bridge", BridgeTables.line(month, asOf, bridge));
        }
    }

    /** With its coverage, if it is below what is agreed. */
    void counselling(Counselling hours) {
        if (hours.isBelowTarget()) {
            say(
                    "headline.counselling-below",
                    hours.share().map(texts::share).orElse(""),
                    hours.targetPercent(),
                    HoursKnown.of(hours.withHours(), hours.caseworkers()));
        }
    }

    /** A sentence about a number, if that is not zero. */
    void ifAny(String key, int count) {
        if (count > 0) {
            say(key, count);
        }
    }

    /** Another sentence. */
    void say(String key, Object... values) {
        said.add(texts.text(key, values));
    }
}
