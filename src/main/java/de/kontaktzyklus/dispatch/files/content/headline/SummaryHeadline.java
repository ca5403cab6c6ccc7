package de.kontaktzyklus.dispatch.files.content.headline;

import de.kontaktzyklus.dispatch.files.content.FigureFacts;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.forecast.WeekLoad;
import de.kontaktzyklus.summary.figures.CaseCounts;
import de.kontaktzyklus.summary.figures.CycleRow;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The month in a few sentences: what a team leader reads first. The first one is the verdict: are we keeping our
 * promise? The others say where not, and what else is important. It has figures only, so that it may be in a mail.
 */
public final class SummaryHeadline {

    private final TeamSummary summary;
    private final Sentences sentences;

    private SummaryHeadline(TeamSummary summary, SummaryTexts texts) {
        this.summary = summary;
        this.sentences = new Sentences(texts);
    }

    /** The sentences, most important first; at least one. */
    public static List<String> of(TeamSummary summary, Locale language) {
        return of(summary, SummaryTexts.in(language));
    }

    public static List<String> of(TeamSummary summary, SummaryTexts texts) {
        SummaryHeadline headline = new SummaryHeadline(summary, texts);
        headline.verdict();
        headline.where();
        summary.bridge()
                .ifPresent(bridge -> headline.sentences.course(summary.month(), summary.asOf(), bridge.terms()));
        summary.counselling().ifPresent(headline.sentences::counselling);
        headline.outlook();
        headline.sentences.ifAny("headline.first-overdue", headline.value(Figure.FIRST_INTERVIEWS_OVERDUE));
        headline.sentences.ifAny("headline.first-at-risk", headline.value(Figure.FIRST_INTERVIEWS_AT_RISK));
        headline.sentences.ifAny("headline.unclear", headline.value(Figure.UNCLEAR));
        headline.sentences.ifAny(
                "headline.missing", summary.movements().missing().size());
        headline.sentences.ifAny("headline.unreached", headline.value(Figure.UNREACHED));
        return headline.sentences.all();
    }

    private void verdict() {
        CaseCounts cases = summary.total().cases();
        if (cases.running() == 1 && cases.overdue() == 1) {
            sentences.say("headline.only-one-overdue", value(Figure.OVERDUE_LONGEST));
        } else {
            sentences.verdict(FigureFacts.of(summary), cases.overdue(), cases.running());
        }
    }

    /**
     * Where most of the overdue cases are, if one Profillage has more of them than any other; and how long it has been.
     */
    private void where() {
        int overdue = summary.total().cases().overdue();
        if (overdue == 0 || summary.total().cases().running() == 1) {
            return;
        }
        mostOverdue()
                .ifPresent(profile -> sentences.say(
                        "headline.where", profile.label(), profile.cases().overdue(), overdue));
        sentences.say("headline.longest", value(Figure.OVERDUE_LONGEST), overdue);
    }

    private Optional<CycleRow> mostOverdue() {
        int most = summary.profiles().stream()
                .mapToInt(each -> each.cases().overdue())
                .max()
                .orElse(0);
        List<CycleRow> those = summary.profiles().stream()
                .filter(each -> each.cases().overdue() == most)
                .toList();
        return those.size() == 1 && most > 1 && !those.get(0).label().isEmpty()
                ? Optional.of(those.get(0))
                : Optional.empty();
    }

    /** In how many of the next weeks time is short; of those in which it may be shown. */
    private void outlook() {
        summary.forecast().ifPresent(forecast -> {
            int weeks = forecast.weeksWithCapacity();
            long overfull = forecast.weeks().stream().filter(WeekLoad::overfull).count();
            long after = forecast.weeks().stream()
                    .filter(WeekLoad::overfullAfterProposal)
                    .count();
            if (overfull > 0) {
                sentences.say(
                        forecast.capacityKnown() ? "headline.outlook" : "headline.outlook.shown",
                        overfull,
                        weeks,
                        after);
            }
        });
    }

    private int value(Figure figure) {
        return summary.keyFigure(figure).value().map(BigDecimal::intValue).orElse(0);
    }
}
