package de.kontaktzyklus.dispatch.files.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TeamSummary.OverTime;
import de.kontaktzyklus.summary.figures.TrendMonth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Better or worse is judged by the rate; of few cases neither is said. */
class FigureChangeTest {

    private static final SummaryTexts GERMAN = SummaryTexts.in(Locale.GERMAN);

    @ParameterizedTest(name = "{0}: {1} of {2}, then {3} of {4}: {6}")
    @CsvSource({
        "OVERDUE,   5, 50, 6, 100, besser,     more of many more are fewer",
        "OVERDUE,   5, 50, 5, 40,  schlechter, the same of fewer are more",
        "OVERDUE,   5, 50, 4, 30,  schlechter, fewer of much fewer are more",
        "OVERDUE,   5, 50, 4, 40,  '',         the same rate",
        "OVERDUE,   5, 50, 0, 9,   '',         below ten now",
        "OVERDUE,   5, 9,  1, 50,  '',         below ten before",
        "OVERDUE,   5, 10, 1, 50,  besser,     ten are enough",
        "CAUGHT_UP, 5, 50, 6, 100, schlechter, more is better here",
        "SUSPENDED, 5, 50, 9, 50,  '',         neither is better"
    })
    void a_month_is_judged_by_its_rate(
            Figure figure, int before, int of, int now, int ofNow, String judgement, String reason) {
        TeamSummary summary = summary(part(figure, before, of), part(figure, now, ofNow));

        assertThat(new FigureChange(summary, figure, GERMAN).judgement())
                .as(reason)
                .isEqualTo(judgement);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 50, 6, 100, '1 mehr als im September; Quote 6,0 % nach 10,0 %'",
        "5, 50, 5, 40,  'unverändert gegenüber September; Quote 12,5 % nach 10,0 %'",
        "5, 9,  6, 9,   1 mehr als im September"
    })
    void the_sentence_names_the_rates_it_judges_by(int before, int of, int now, int ofNow, String sentence) {
        TeamSummary summary = summary(part(Figure.OVERDUE, before, of), part(Figure.OVERDUE, now, ofNow));

        assertThat(new FigureChange(summary, Figure.OVERDUE, GERMAN).sentence().replace('\u00a0', ' '))
                .isEqualTo(sentence);
    }

    private static KeyFigure part(Figure figure, int part, int whole) {
        Optional<BigDecimal> number = Optional.of(BigDecimal.valueOf(part));
        return new KeyFigure(figure, number, number, Optional.of(BigDecimal.valueOf(whole)), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"CAUGHT_UP, ''", "NEWLY_OVERDUE, ''", "OVERDUE, schlechter"})
    void what_came_and_went_with_a_change_of_the_rules_is_not_compared(Figure figure, String judgement) {
        TeamSummary summary = summary(part(figure, 5, 50), part(figure, 40, 50), true);

        assertThat(new FigureChange(summary, figure, GERMAN).judgement()).isEqualTo(judgement);
    }

    private static TeamSummary summary(KeyFigure before, KeyFigure now) {
        return summary(before, now, false);
    }

    private static TeamSummary summary(KeyFigure before, KeyFigure now, boolean otherRules) {
        TeamSummary any = InventedOffice.summaryOf("501");
        TrendMonth september = new TrendMonth(any.month().minusMonths(1), Optional.empty(), false, List.of(before));
        TrendMonth october = new TrendMonth(any.month(), Optional.empty(), otherRules, List.of(now));
        return new TeamSummary(
                any.head(),
                List.of(now),
                any.cycles(),
                any.caseLists(),
                any.exportedRows(),
                any.doneInMonth(),
                new OverTime(List.of(september, october), Optional.empty(), Optional.empty(), List.of()),
                any.lateEntries());
    }
}
