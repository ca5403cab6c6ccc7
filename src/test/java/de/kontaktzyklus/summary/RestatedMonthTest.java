package de.kontaktzyklus.summary;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static de.kontaktzyklus.summary.InventedOffice.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
import de.kontaktzyklus.summary.figures.CaseCounts;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.worklist.OpenFirstInterview;
import de.kontaktzyklus.summary.worklist.WorkSection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month that was summed up, and what became known of it three weeks later. */
class RestatedMonthTest {

    private static final LocalDate LATER = LocalDate.of(2026, 11, 20);

    private final KeptSummaries kept = new InMemoryKeptSummaries();
    private final SummaryRun run = InventedOffice.run(kept, false);
    private TeamSummary then;

    @BeforeEach
    void sum_up() {
        then = InventedOffice.made(run, kept, OCTOBER, InventedOffice.exports()).get(0);
    }

    private static InMemoryExportSet later() {
        return InventedOffice.exports()
                .with(new ExportFile(ExportKind.CONTACTS, "kontakte_2026-11-20.csv", LATER, "0b".repeat(32)));
    }

    private List<TeamSummary> restated(ExportSet exports) {
        return run.restated(OCTOBER, exports, LATER).toList();
    }

    @Test
    void nothing_is_restated_where_nothing_is_known_that_was_not() {
        assertThat(restated(InventedOffice.exports())).isEmpty();
        assertThat(restated(later().withContact("100A000004", "10.11.2026", "persönlich")))
                .as("a contact of November is not one of October")
                .isEmpty();
    }

    @Test
    void a_contact_entered_late_takes_the_case_off_the_overdue_ones_and_says_so() {
        TeamSummary now = restated(fromTheBeginning().withContact("100A000004", "12.10.2026", "persönlich"))
                .get(0);

        assertThat(now.team()).isEqualTo("501");
        assertThat(now.keyFigure(Figure.OVERDUE).value()).contains(new BigDecimal(4));
        assertThat(now.keyFigure(Figure.ADHERENCE).numerator()).contains(new BigDecimal(9));
        assertThat(now.total().cases()).isEqualTo(new CaseCounts(4, 5, 4, 3, 1, 1));
        assertThat(now.profiles().get(0).cases()).isEqualTo(new CaseCounts(2, 4, 2, 3, 0, 1));
        assertThat(now.workList().items())
                .filteredOn(item -> item.customer().equals("100A000004"))
                .allMatch(item -> item.status() == Status.NOT_DUE && item.section() == WorkSection.NOTHING_TO_DO);
        Restatement note = now.restatement().orElseThrow();
        assertThat(note.knownOn()).isEqualTo(LATER);
        assertThat(note.lateContacts()).isEqualTo(1);
        assertThat(note.changes())
                .extracting(change -> change.now().figure())
                .startsWith(Figure.ADHERENCE, Figure.OVERDUE)
                .contains(Figure.CONTACTS);
        assertThat(now.keyFigure(Figure.CONTACTS).value())
                .as("there was no contacts file then, and now there is one")
                .isPresent();
        assertThat(then.keyFigure(Figure.OVERDUE).value()).as("as it was").contains(new BigDecimal(5));
    }

    @Test
    void the_bridge_of_a_restated_month_comes_out_even() {
        YearMonth november = OCTOBER.plusMonths(1);
        InventedOffice.made(run, kept, november, InventedOffice.exports());
        TeamSummary first = kept.of(november, "501").orElseThrow();
        TeamSummary now = run.restated(
                        november, later().withContact("100A000004", "12.11.2026", "persönlich"), LATER.plusMonths(1))
                .findFirst()
                .orElseThrow();

        assertThat(now.bridge().orElseThrow().terms().now())
                .isEqualTo(first.bridge().orElseThrow().terms().now() - 1);
        assertThat(now.keyFigure(Figure.OVERDUE).value())
                .contains(BigDecimal.valueOf(now.bridge().orElseThrow().terms().now()));
        assertThat(first.keyFigure(Figure.CAUGHT_UP).value()).contains(BigDecimal.ZERO);
        assertThat(now.keyFigure(Figure.CAUGHT_UP).value()).contains(BigDecimal.ONE);
    }

    @Test
    void a_contact_that_would_not_have_counted_then_makes_nobody_seen_now() {
        YearMonth november = OCTOBER.plusMonths(1);
        InMemoryExportSet twice = InventedOffice.exports()
                .with(aCase("100A000004").lastSeen("12.11.2026").onLine(99).row());
        InventedOffice.made(run, kept, november, twice);
        InMemoryExportSet late = InventedOffice.exports()
                .with(aCase("100A000004").lastSeen("12.11.2026").onLine(99).row())
                .with(new ExportFile(ExportKind.CONTACTS, "kontakte_2026-12-20.csv", LATER, "0b".repeat(32)))
                .withContact("100A000004", "12.11.2026", "persönlich")
                .withContact("100A000005", "12.11.2026", "persönlich");
        TeamSummary now =
                run.restated(november, late, LATER.plusMonths(1)).findFirst().orElseThrow();

        assertThat(now.bridge().orElseThrow().terms().left(Exit.SEEN))
                .as("nobody knows which of the two rows of 100A000004 is right")
                .isEqualTo(1);
        assertThat(now.keyFigure(Figure.CAUGHT_UP).value()).contains(BigDecimal.ONE);
    }

    @Test
    void an_interview_entered_late_was_held() {
        TeamSummary now = restated(later().withContact("100A000010", "20.10.2026", "persönlich"))
                .get(0);

        assertThat(now.keyFigure(Figure.FIRST_INTERVIEWS_OPEN).value()).contains(new BigDecimal(2));
        assertThat(now.firstInterviews())
                .extracting(OpenFirstInterview::customer)
                .doesNotContain("100A000010");
    }

    @Test
    void a_contact_that_a_later_file_has_dropped_is_not_forgotten() {
        assertThat(restated(new InMemoryExportSet().with(InventedOffice.directory())))
                .isEmpty();
    }

    @Test
    void with_a_protected_case_among_them_the_longest_and_the_median_are_not_measured_any_more() {
        TeamSummary now = restated(later().withContact("100A000004", "12.10.2026", "persönlich"))
                .get(0);

        assertThat(now.keyFigure(Figure.OVERDUE_LONGEST).value()).isEmpty();
        assertThat(now.keyFigure(Figure.OVERDUE_MEDIAN).value()).isEmpty();
    }

    @Test
    void working_time_that_came_late_replaces_what_was_reckoned_from_contacts() {
        TeamSummary now = restated(later().with(new WorkingTime("V5011", OCTOBER, 150, 75)))
                .get(0);

        assertThat(now.keyFigure(Figure.COUNSELLING).value()).contains(new BigDecimal("0.500"));
        assertThat(now.restatement().orElseThrow().lateWorkingTimes()).isEqualTo(1);
    }

    @Test
    void the_summary_of_the_next_month_tells_of_it() {
        TeamSummary november = run.compute(
                        OCTOBER.plusMonths(1),
                        OCTOBER.plusMonths(1).atEndOfMonth(),
                        later().withContact("100A000004", "12.10.2026", "persönlich"))
                .iterator()
                .next();

        assertThat(november.restatement()).isEmpty();
        assertThat(november.lateChanges().orElseThrow().month()).isEqualTo(OCTOBER);
        assertThat(november.lateChanges().orElseThrow().lateContacts()).isEqualTo(1);
    }

    @Test
    void the_lead_time_stays_where_no_interview_came_late_whether_all_are_listed_or_not() {
        KeptSummaries others = new InMemoryKeptSummaries();
        InMemoryExportSet exports = InventedOffice.exports()
                .with(aCase("100A000030")
                        .registered("01.10.2026")
                        .firstInterviewed("05.10.2026")
                        .lastSeen("05.10.2026")
                        .underProtection()
                        .onLine(60)
                        .row());
        SummaryRun office = InventedOffice.run(others, false);
        TeamSummary first =
                InventedOffice.made(office, others, OCTOBER, exports).get(0);

        assertThat(first.keyFigure(Figure.LEAD_TIME_MEDIAN).value()).isPresent();
        assertThat(office.restated(OCTOBER, exports, LATER)).isEmpty();
    }

    @Test
    void a_file_that_begins_later_does_not_measure_the_contacts_of_a_month() {
        TeamSummary now = restated(later().withContact("100A000004", "12.10.2026", "persönlich"))
                .get(0);

        assertThat(now.keyFigure(Figure.OVERDUE).value()).contains(new BigDecimal(4));
        assertThat(now.keyFigure(Figure.CONTACTS).value())
                .as("nobody knows what was held in the first days")
                .isEmpty();
    }

    @Test
    void contacts_of_protected_cases_count_where_the_case_was_then() {
        InMemoryExportSet exports = fromTheBeginning()
                .with(aCase("100A000077")
                        .lastSeen("12.10.2026")
                        .underProtection()
                        .onLine(60)
                        .row())
                .withContact("100A000077", "12.10.2026", "persönlich")
                .withContact("100A000006", "13.10.2026", "persönlich");
        Restatement note = restated(exports).get(0).restatement().orElseThrow();

        assertThat(note.lateContacts())
                .as("100A000077 came on 2 November; 100A000006 has been there before")
                .isEqualTo(1);
    }

    private static InMemoryExportSet fromTheBeginning() {
        return later().withContact("100A000001", "28.09.2026", "persönlich");
    }
}
