package de.kontaktzyklus.summary;

import static de.kontaktzyklus.summary.InventedOffice.LAST_DAY;
import static de.kontaktzyklus.summary.InventedOffice.OCTOBER;
import static de.kontaktzyklus.summary.InventedOffice.exports;
import static de.kontaktzyklus.summary.InventedOffice.nothingKept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.cases.InMemoryExportSet;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryRunTest {

    private final KeptSummaries kept = nothingKept();
    private final SummaryRun run = InventedOffice.run(kept, false);

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2026-11-01, false, 'a Sunday, the office is closed'",
        "2026-11-02, true,  the first office day after October",
        "2026-11-05, true,  the first office day was missed",
        "2026-11-07, false, missed but a Saturday"
    })
    void the_summary_is_due_on_the_first_office_day_after_the_month(LocalDate day, boolean due, String reason) {
        assertThat(run.isDue(day)).as(reason).isEqualTo(due);
    }

    @Test
    void a_month_that_is_made_is_not_due_again_and_can_be_read_again() {
        List<TeamSummary> made = InventedOffice.made(run, kept, OCTOBER, exports());

        assertThat(run.isDue(LocalDate.of(2026, 11, 2))).isFalse();
        assertThat(run.isDue(LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(kept.teams(OCTOBER)).hasSize(3);
        assertThat(kept.of(OCTOBER, "501")).contains(made.get(0));
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
    void caseworkers_are_told_apart_only_where_the_office_switched_it_on_and_never_ranked() {
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
