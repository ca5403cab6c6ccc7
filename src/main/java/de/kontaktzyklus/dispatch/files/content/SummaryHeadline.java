package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.forecast.WeekLoad;
import de.kontaktzyklus.summary.figures.CaseCounts;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.CycleRow;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The month in a few sentences: what a team leader reads first. The first one is the verdict: are we keeping our
 * promise? The others say where not, and what else is important. It has figures only, so that it may be in a mail.
 */
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
        headline.verdict();
        headline.where();
        headline.course();
        headline.belowTarget();
        headline.outlook();
        headline.ifAny("headline.first-overdue", headline.value(Figure.FIRST_INTERVIEWS_OVERDUE));
        headline.ifAny("headline.first-at-risk", headline.value(Figure.FIRST_INTERVIEWS_AT_RISK));
        headline.ifAny("headline.unclear", headline.value(Figure.UNCLEAR));
        headline.ifAny("headline.missing", summary.movements().missing().size());
        headline.ifAny("headline.unreached", headline.value(Figure.UNREACHED));
        return List.copyOf(headline.sentences);
    }

    private void verdict() {
        CaseCounts cases = summary.total().cases();
        if (cases.running() == 0) {
            say("headline.none-running");
        } else if (cases.overdue() == 0) {
            say("headline.all-on-time", cases.running());
        } else if (cases.running() == 1) {
            say("headline.only-one-overdue", value(Figure.OVERDUE_LONGEST));
        } else {
            String share = summary.keyFigure(Figure.ADHERENCE)
                    .value()
                    .map(texts::share)
                    .orElse("");
            String change = new FigureChange(summary, Figure.OVERDUE, texts).count();
            String key = share.isEmpty() ? "headline.verdict.few" : "headline.verdict";
            say(change.isEmpty() ? key : key + ".change", share, cases.overdue(), cases.running(), change);
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
                .ifPresent(profile ->
                        say("headline.where", profile.label(), profile.cases().overdue(), overdue));
        say("headline.longest", value(Figure.OVERDUE_LONGEST), overdue);
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

    /** What came and what went; only where the month before is known. */
    private void course() {
        summary.bridge()
                .filter(bridge -> !bridge.passages().isEmpty())
                .ifPresent(
                        bridge -> say("headline.bridge", BridgeTables.line(summary.month(), summary.asOf(), bridge)));
    }

    private void belowTarget() {
        summary.counselling()
                .filter(Counselling::isBelowTarget)
                .ifPresent(hours -> say(
                        "headline.counselling-below",
                        hours.share().map(texts::share).orElse(""),
                        hours.targetPercent(),
                        HoursKnown.of(hours.withHours(), hours.caseworkers())));
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
                say(forecast.capacityKnown() ? "headline.outlook" : "headline.outlook.shown", overfull, weeks, after);
            }
        });
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
