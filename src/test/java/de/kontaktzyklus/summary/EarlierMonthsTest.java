package de.kontaktzyklus.summary;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static de.kontaktzyklus.summary.InventedOffice.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.MonthBefore;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TrendMonth;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.office.OfficeSummary;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What versions before have kept, and what of it stands beside the figures of today. */
class EarlierMonthsTest {

    private final KeptSummaries kept = InventedOffice.nothingKept();

    @Test
    void hours_of_one_person_that_an_earlier_version_has_kept_are_not_in_the_trend() {
        InMemoryExportSet hours = exports().with(new WorkingTime("V5011", OCTOBER.minusMonths(1), 150, 75));
        SummaryRun showedEverything = InventedOffice.run(kept, false, 0);
        TeamSummary september = InventedOffice.made(showedEverything, kept, OCTOBER.minusMonths(1), hours)
                .get(0);
        assertThat(september.keyFigure(Figure.COUNSELLING).value()).isPresent();

        for (InMemoryExportSet now : List.of(exports(), exports().with(new WorkingTime("V5011", OCTOBER, 150, 75)))) {
            TeamSummary october = InventedOffice.run(kept, false, 2)
                    .compute(OCTOBER, InventedOffice.LAST_DAY, now)
                    .summaryOf("501");

            assertThat(october.trend())
                    .as("neither while a feed is missing nor while hours are those of too few")
                    .noneMatch(month -> month.figure(Figure.COUNSELLING)
                            .flatMap(KeyFigure::value)
                            .isPresent());
            assertThat(october.inMonthBefore(Figure.OVERDUE)).isPresent();
        }
    }

    @Test
    void what_was_counted_by_another_rule_is_not_compared() {
        InMemoryKeptSummaries another = new InMemoryKeptSummaries();
        TeamSummary september = InventedOffice.run(another, false)
                .compute(OCTOBER.minusMonths(1), OCTOBER.minusMonths(1).atEndOfMonth(), exports())
                .summaryOf("501");
        kept.begin(september.month());
        kept.add(withoutBridge(september));
        kept.finish(september.month(), List.of());

        TeamSummary october = InventedOffice.run(kept, false)
                .compute(OCTOBER, InventedOffice.LAST_DAY, exports())
                .summaryOf("501");

        assertThat(october.inMonthBefore(Figure.CAUGHT_UP)).isEmpty();
        assertThat(october.inMonthBefore(Figure.NEWLY_OVERDUE)).isEmpty();
        assertThat(october.inMonthBefore(Figure.OVERDUE)).isPresent();
        OfficeSummary office = InventedOffice.office(List.of(october), kept);
        assertThat(office.before(Figure.CAUGHT_UP)).as("nor in the office").isEmpty();
        assertThat(office.before(Figure.NEWLY_OVERDUE)).isEmpty();
        assertThat(office.before(Figure.OVERDUE)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"CAUGHT_UP, false", "NEWLY_OVERDUE, false", "OVERDUE, true", "ADHERENCE, true"})
    void what_came_and_went_by_a_change_of_the_rules_is_compared_neither_in_a_team_nor_in_the_office(
            Figure figure, boolean isCompared) {
        SummaryRun run = InventedOffice.run(kept, false);
        InventedOffice.made(run, kept, OCTOBER.minusMonths(2), exports());
        InventedOffice.made(run, kept, OCTOBER.minusMonths(1), exports());
        TeamSummary october =
                run.compute(OCTOBER, InventedOffice.LAST_DAY, exports()).summaryOf("501");
        OfficeSummary office = InventedOffice.office(List.of(october), kept);
        assertThat(office.before(figure)).as("by the same rules").isPresent();

        for (int monthsAgo = 0; monthsAgo < 2; monthsAgo++) {
            YearMonth first = OCTOBER.minusMonths(monthsAgo);
            List<TrendMonth> changed = office.trend().stream()
                    .map(each -> new TrendMonth(
                            each.month(), each.policyFrom(), each.month().equals(first), each.figures()))
                    .toList();
            assertThat(MonthBefore.of(figure, OCTOBER, changed).isPresent())
                    .as("in both, by rules that are new in " + first)
                    .isEqualTo(isCompared);
            assertThat(new OfficeSummary(OCTOBER, office.teams(), changed)
                            .before(figure)
                            .isPresent())
                    .isEqualTo(isCompared);
        }
        List<TrendMonth> longAgo = office.trend().stream()
                .map(each -> new TrendMonth(
                        each.month(), each.policyFrom(), each.month().equals(OCTOBER.minusMonths(2)), each.figures()))
                .toList();
        assertThat(MonthBefore.of(figure, OCTOBER, longAgo)).isPresent();
    }

    @Test
    void what_came_and_went_in_some_teams_only_is_no_figure_of_the_office() {
        SummaryRun run = InventedOffice.run(kept, false);
        InventedOffice.made(run, kept, OCTOBER.minusMonths(1), InventedOffice.exports());
        TeamSummary known = october(run).summaryOf("501");
        TeamSummary unknown =
                october(InventedOffice.run(InventedOffice.nothingKept(), false)).summaryOf("502");
        OfficeSummary whole = InventedOffice.office(List.of(known), kept);
        OfficeSummary office = InventedOffice.office(List.of(known, unknown), kept);

        for (Figure figure : List.of(Figure.CAUGHT_UP, Figure.NEWLY_OVERDUE)) {
            assertThat(whole.figure(figure).value())
                    .as("one team, and its bridge")
                    .isPresent();
            assertThat(office.figure(figure))
                    .as("one of two")
                    .isEqualTo(new KeyFigure(
                            figure, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        }
        assertThat(office.figure(Figure.OVERDUE).value()).isPresent();
        assertThat(office.withoutBridge()).isEqualTo(1);
    }

    private static TeamSummaries october(SummaryRun run) {
        return run.compute(OCTOBER, InventedOffice.LAST_DAY, InventedOffice.exports());
    }

    @Test
    void the_trend_reads_no_whole_summary_of_the_months_long_before() {
        SummaryRun run = InventedOffice.run(kept, false);
        for (int before = 4; before > 0; before--) {
            InventedOffice.made(run, kept, OCTOBER.minusMonths(before), exports());
        }
        Set<Object> readAsAWhole = new HashSet<>();
        KeptSummaries watched = (KeptSummaries) Proxy.newProxyInstance(
                KeptSummaries.class.getClassLoader(), new Class<?>[] {KeptSummaries.class}, (proxy, method, values) -> {
                    if (method.getName().equals("of")) {
                        readAsAWhole.add(values[0]);
                    }
                    return method.invoke(kept, values);
                });
        TeamSummary october = InventedOffice.run(watched, false)
                .compute(OCTOBER, InventedOffice.LAST_DAY, exports())
                .summaryOf("501");

        assertThat(october.trend().stream().filter(month -> !month.isGap())).hasSize(5);
        assertThat(readAsAWhole)
                .as("those of September, of which something may have come late, and of the month before")
                .contains(OCTOBER.minusMonths(1))
                .doesNotContain(OCTOBER.minusMonths(4), OCTOBER.minusMonths(3));
    }

    /** As a version without bridges has kept it: it counted those that were still overdue. */
    private static TeamSummary withoutBridge(TeamSummary summary) {
        Optional<BigDecimal> three = Optional.of(new BigDecimal(3));
        List<KeyFigure> figures = new ArrayList<>(summary.keyFigures());
        figures.replaceAll(each -> each.figure().isOfBridge()
                ? new KeyFigure(each.figure(), three, three, Optional.of(new BigDecimal(30)), Optional.empty())
                : each);
        return new TeamSummary(
                summary.head(),
                figures,
                summary.cycles(),
                summary.caseLists(),
                summary.exportedRows(),
                summary.doneInMonth(),
                new TeamSummary.OverTime(summary.trend(), Optional.empty(), Optional.empty(), List.of()),
                summary.lateEntries());
    }

    private static InMemoryExportSet exports() {
        return new InMemoryExportSet()
                .with(InventedOffice.directory())
                .with(aCase("100A000001").lastSeen("20.07.2026").row());
    }
}
