package de.kontaktzyklus.summary;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static de.kontaktzyklus.summary.InventedOffice.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hours that come late, one person after the other: no two files may differ by the hours of fewer than five. */
class LateHoursTest {

    private static final int FEWEST = 5;
    private static final int ALL = 16;

    private final KeptSummaries kept = InventedOffice.nothingKept();
    private final SummaryRun run = InventedOffice.run(kept, false, FEWEST);

    @Test
    void late_hours_are_shown_with_those_of_enough_others_and_not_before() {
        InventedOffice.made(run, kept, OCTOBER, withHours(5));

        assertThat(shownAfter(1, 9)).as("four more than in the first summary").isEmpty();
        assertThat(shownAfter(2, 10)).as("five more").contains(10);
        assertThat(shownAfter(3, 11)).as("one more than three days ago").contains(10);
        assertThat(shownAfter(4, 14)).as("four more").contains(10);
        assertThat(shownAfter(5, 15)).contains(15);
    }

    @Test
    void what_the_next_month_told_counts_as_shown() {
        InventedOffice.made(run, kept, OCTOBER, withHours(5));
        TeamSummary november = InventedOffice.made(run, kept, OCTOBER.plusMonths(1), withHours(10))
                .get(0);

        assertThat(november.lateChanges().orElseThrow().lateWorkingTimes()).isEqualTo(5);
        assertThat(shownAfter(1, 11)).as("one more than November told").isEmpty();
        assertThat(shownAfter(2, 15)).contains(15);
    }

    @Test
    void hours_of_few_that_were_not_shown_do_not_matter() {
        InventedOffice.made(run, kept, OCTOBER, withHours(4));

        assertThat(shownAfter(1, 5)).contains(5);
    }

    /** Of how many persons the restated hours are; empty if the month is as it was. */
    private Optional<Integer> shownAfter(int days, int persons) {
        LocalDate day = LocalDate.of(2026, 11, 10).plusDays(days);
        Optional<TeamSummary> restated =
                run.restated(OCTOBER, withHours(persons), day).findFirst();
        restated.ifPresent(kept::addRestated);
        return restated.flatMap(TeamSummary::counselling)
                .filter(each -> each.gap().isEmpty())
                .map(Counselling::withHours);
    }

    private static InMemoryExportSet withHours(int persons) {
        List<Caseworker> people = IntStream.range(0, ALL)
                .mapToObj(LateHoursTest::id)
                .map(id -> new Caseworker(
                        id, "Muster", "", "501", Optional.empty(), "", Optional.empty(), Optional.empty()))
                .toList();
        InMemoryExportSet exports = new InMemoryExportSet()
                .with(new OfficeDirectory(people, List.of(new Team("501", "Nord", "", "leitung501@jobcenter.example"))))
                .with(aCase("100A000001").lastSeen("20.10.2026").row());
        Stream.iterate(0, i -> i + 1)
                .limit(persons)
                .forEach(i -> exports.with(new WorkingTime(id(i), OCTOBER, 150 + i, 75 + 2 * i)));
        return exports;
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "V%03d", number);
    }

    @Test
    void nobody_knows_of_how_many_persons_an_earlier_version_told_where_the_first_summary_had_no_hours() {
        InventedOffice.made(run, kept, OCTOBER, withHours(0));
        TeamSummary november = InventedOffice.made(run, kept, OCTOBER.plusMonths(1), withHours(10))
                .get(0);

        assertThat(november.lateChanges()).as("it tells of hours").isPresent();
        assertThat(shownAfter(1, 15)).as("it stays as it was").isEmpty();
    }
}
