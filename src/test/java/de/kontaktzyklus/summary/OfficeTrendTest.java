package de.kontaktzyklus.summary;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TrendMonth;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTrendTest {

    private static final YearMonth OCTOBER = InventedOffice.OCTOBER;

    private final KeptSummaries kept = InventedOffice.nothingKept();
    private final SummaryRun run = InventedOffice.run(kept, false);

    /** October as it was made, then what is known of it in November by the teams there are then. */
    private TrendMonth octoberSeenBy(List<TeamSummary> november) {
        List<TeamOutline> teams = november.stream().map(TeamOutline::of).toList();
        return OfficeTrend.of(OCTOBER.plusMonths(1), teams, new EarlierMonths(kept, 0))
                .get(10);
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
                OfficeTrend.of(OCTOBER, october.stream().map(TeamOutline::of).toList(), new EarlierMonths(kept, 0));

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

    /** @param then persons with hours in October, made by a version that showed everything */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            enough persons then and now                            | 2 | 2 | true
            enough then, and the feed is missing now               | 2 | 0 | true
            enough then, too few now: as on the page of the team   | 2 | 1 | false
            too few then, enough now                               | 1 | 2 | false
            too few then, and the feed is missing now              | 1 | 0 | false
            too few then and now                                   | 1 | 1 | false
            """)
    void hours_of_a_month_are_in_the_course_if_they_were_those_of_enough_persons(
            String what, int then, int now, boolean isShown) {
        YearMonth november = OCTOBER.plusMonths(1);
        InventedOffice.made(InventedOffice.run(kept, false, 0), kept, OCTOBER, withHours(OCTOBER, then));
        SummaryRun demanding = InventedOffice.run(kept, false, 2);
        List<TeamOutline> teams =
                demanding.compute(november, november.atEndOfMonth(), withHours(november, now)).stream()
                        .map(TeamOutline::of)
                        .toList();

        TrendMonth october = demanding.officeOf(november, teams).trend().get(10);
        assertThat(october.figure(Figure.COUNSELLING).filter(KeyFigure::hasParts))
                .as(what)
                .matches(shown -> shown.isPresent() == isShown);
        assertThat(october.figure(Figure.CASES)).isPresent();
    }

    /** @param persons of team 501; 502 has no hours, and so neither has it a part in the sum */
    private static InMemoryExportSet withHours(YearMonth month, int persons) {
        List<Caseworker> people = new ArrayList<>();
        InMemoryExportSet exports = new InMemoryExportSet();
        for (int i = 0; i < 2; i++) {
            people.add(new Caseworker(
                    "V501" + i, "Muster", "", "501", Optional.empty(), "", Optional.empty(), Optional.empty()));
            if (i < persons) {
                exports.with(new WorkingTime("V501" + i, month, 150, 75));
            }
        }
        return exports.with(
                        new OfficeDirectory(people, InventedOffice.directory().teams()))
                .with(aCase("100A000001").lastSeen("20.07.2026").row());
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
