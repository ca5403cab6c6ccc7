package de.kontaktzyklus.summary;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TrendMonth;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfficeTrendTest {

    private static final YearMonth OCTOBER = InventedOffice.OCTOBER;

    private final KeptSummaries kept = InventedOffice.nothingKept();
    private final SummaryRun run = InventedOffice.run(kept, false);

    /** October as it was made, then what is known of it in November by the teams there are then. */
    private TrendMonth octoberSeenBy(List<TeamSummary> november) {
        List<TeamOutline> teams = november.stream().map(TeamOutline::of).toList();
        return OfficeTrend.of(OCTOBER.plusMonths(1), teams, kept).get(10);
    }

    @Test
    void a_month_is_the_sum_of_the_teams_that_the_office_had_then() {
        List<TeamSummary> october = InventedOffice.made(run, kept, OCTOBER, InventedOffice.exports());

        TrendMonth then = octoberSeenBy(october.subList(0, 1));

        assertThat(then.month()).isEqualTo(OCTOBER);
        assertThat(value(then, Figure.CASES)).contains(sum(october));
    }

    @Test
    void a_month_without_summaries_is_a_gap_and_the_last_month_is_that_of_the_page() {
        List<TeamSummary> october = InventedOffice.made(run, kept, OCTOBER, InventedOffice.exports());
        List<TrendMonth> trend =
                OfficeTrend.of(OCTOBER, october.stream().map(TeamOutline::of).toList(), kept);

        assertThat(trend).hasSize(12);
        assertThat(trend.subList(0, 11)).allMatch(TrendMonth::isGap);
        assertThat(value(trend.get(11), Figure.CASES)).contains(sum(october));
    }

    @Test
    void counselling_time_of_a_team_that_is_no_more_is_in_no_sum() {
        SummaryRun open = InventedOffice.run(kept, false, 0);
        List<TeamSummary> october = InventedOffice.made(open, kept, OCTOBER, InventedYear.exports(OCTOBER));

        assertThat(value(octoberSeenBy(october), Figure.COUNSELLING)).isPresent();
        Optional<BigDecimal> ofOneTeam =
                octoberSeenBy(october.subList(0, 1)).figure(Figure.COUNSELLING).flatMap(KeyFigure::denominator);
        assertThat(ofOneTeam)
                .isEqualTo(october.get(0).keyFigure(Figure.COUNSELLING).denominator());
    }

    /** Earlier versions kept the hours of every team. */
    @Test
    void what_a_team_does_not_show_now_is_not_shown_of_earlier_months_either() {
        InventedOffice.made(InventedOffice.run(kept, false, 0), kept, OCTOBER, InventedYear.exports(OCTOBER));
        List<TeamSummary> now = InventedOffice.run(InventedOffice.nothingKept(), false, 5)
                .compute(OCTOBER, InventedOffice.LAST_DAY, InventedYear.exports(OCTOBER))
                .stream()
                .toList();

        assertThat(octoberSeenBy(now).figure(Figure.ADHERENCE)).isPresent();
        assertThat(octoberSeenBy(now).figure(Figure.COUNSELLING).filter(KeyFigure::hasParts))
                .isEmpty();
    }

    private static BigDecimal sum(List<TeamSummary> summaries) {
        return summaries.stream()
                .flatMap(each -> each.keyFigure(Figure.CASES).value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> value(TrendMonth month, Figure figure) {
        return month.figure(figure).flatMap(KeyFigure::value);
    }
}
