package de.kontaktzyklus.summary;

import static de.kontaktzyklus.summary.InventedOffice.LAST_DAY;
import static de.kontaktzyklus.summary.InventedOffice.OCTOBER;
import static de.kontaktzyklus.summary.InventedOffice.exports;
import static de.kontaktzyklus.summary.InventedOffice.nothingKept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.summary.figures.CycleRow;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryRunTest {

    private final KeptSummaries kept = nothingKept();
    private final SummaryRun run = InventedOffice.run(kept, false);

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2026-11-01, '',              'a Sunday, the office is closed'",
        "2026-11-02, 2026-10,         the first office day after October",
        "2026-11-05, 2026-10,         the first office day was missed",
        "2026-11-07, '',              missed but a Saturday",
        "2026-12-01, 2026-10 2026-11, 'two months were missed: the oldest first'",
        "2028-01-03, 2027-01 2027-02 2027-03 2027-04 2027-05 2027-06 2027-07 2027-08 2027-09 2027-10 2027-11 2027-12,"
                + " 'a year back, no further'"
    })
    void summaries_are_due_on_the_first_office_day_after_the_month_or_any_later_one(
            LocalDate day, String months, String reason) {
        List<String> due = run.due(day, month -> !month.isBefore(OCTOBER)).stream()
                .map(YearMonth::toString)
                .toList();

        assertThat(String.join(" ", due)).as(reason).isEqualTo(months);
    }

    @Test
    void a_month_that_is_made_is_not_due_again_and_can_be_read_again() {
        List<TeamSummary> made = InventedOffice.made(run, kept, OCTOBER, exports());

        assertThat(run.isMade(OCTOBER)).isTrue();
        assertThat(run.due(LocalDate.of(2026, 12, 1), month -> !month.isBefore(OCTOBER)))
                .containsExactly(OCTOBER.plusMonths(1));
        assertThat(kept.teams(OCTOBER)).hasSize(3);
        assertThat(kept.of(OCTOBER, "501")).contains(made.get(0));
    }

    @Test
    void nothing_is_due_of_the_time_before_anybody_watched() {
        assertThat(run.due(LocalDate.of(2026, 11, 2), month -> false)).isEmpty();
    }

    @Test
    void every_team_has_a_summary_and_those_without_a_team_come_last() {
        assertThat(run.compute(OCTOBER, LAST_DAY, exports()))
                .extracting(TeamSummary::team)
                .containsExactly("501", "502", "");
    }

    @Test
    void a_team_without_cases_still_gets_its_summary() {
        List<TeamSummary> summaries =
                run.compute(OCTOBER, LAST_DAY, new InMemoryExportSet().with(InventedOffice.directory())).stream()
                        .toList();
        assertThat(summaries).extracting(TeamSummary::team).containsExactly("501", "502");
        assertThat(summaries.get(0).keyFigure(Figure.ADHERENCE).value()).isEmpty();
    }

    @Test
    void a_month_that_goes_on_is_provisional_and_not_remembered() {
        LocalDate today = SummaryRun.asOf(OCTOBER, LocalDate.of(2026, 10, 20));

        assertThat(run.compute(OCTOBER, today, exports())).allMatch(TeamSummary::provisional);
        assertThat(kept.isMade(OCTOBER)).isFalse();
    }

    @Test
    void a_row_that_is_lost_on_the_way_stops_the_run() {
        assertThatThrownBy(() -> run.compute(OCTOBER, LAST_DAY, exports().losingRows(1)))
                .isInstanceOf(UnbalancedSummaryException.class)
                .hasMessage("The summaries do not balance: 26 rows read, but 24 in the summaries and 1 rejected."
                        + " Nothing was made.");
        assertThat(kept.isMade(OCTOBER)).isFalse();
    }

    @Test
    void caseworkers_have_their_own_rows_only_if_the_office_switched_it_on_and_are_never_ranked() {
        assertThat(run.compute(OCTOBER, LAST_DAY, exports()))
                .allMatch(summary -> summary.caseworkers().isEmpty());
        assertThat(InventedOffice.run(kept, true).compute(OCTOBER, LAST_DAY, exports()).stream()
                        .toList()
                        .get(1)
                        .caseworkers())
                .extracting(CycleRow::key)
                .containsExactly("", "V5021", "V9999");
    }
}
