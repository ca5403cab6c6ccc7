package de.kontaktzyklus.summary;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.ReminderRecord;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.WorkItem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A contact that was entered late, in a month with holidays: Pentecost Monday on 25.05.2026, and Corpus Christi on
 * 04.06.2026. The case gets the window that the assessment would have given it, and not the old one moved by so many
 * days.
 */
class LateAtPentecostTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 20);
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 5, 25), LocalDate.of(2026, 6, 4));
    private static final String CUSTOMER = "100A000001";

    private final KeptSummaries kept = new InMemoryKeptSummaries();
    private final SummaryRun run = new SummaryRun(
            InventedOffice.policy(),
            calendar(),
            InventedOffice.known(),
            ReminderRecord.none(),
            kept,
            InventedOffice.options(false));

    private static OfficeCalendar calendar() {
        OfficeCalendar weekdays = InventedOffice.mondayToFriday();
        return new OfficeCalendar() {
            @Override
            public boolean isLegalWorkingDay(LocalDate day) {
                return weekdays.isLegalWorkingDay(day) && !HOLIDAYS.contains(day);
            }

            @Override
            public boolean isOfficeDay(LocalDate day) {
                return isLegalWorkingDay(day);
            }
        };
    }

    private static InMemoryExportSet exports(CaseFixture each) {
        return new InMemoryExportSet()
                .with(InventedOffice.directory())
                .with(each.row())
                .with(new ExportFile(ExportKind.CONTACTS, "kontakte.csv", MAY.atEndOfMonth(), "0b".repeat(32)));
    }

    private Optional<TeamSummary> restated(CaseFixture then, CaseFixture now, String contact) {
        InventedOffice.made(run, kept, MAY, exports(then));
        return run.restated(MAY, exports(now).withContact(CUSTOMER, contact, "persönlich"), LATER)
                .findFirst();
    }

    private WorkItem late(CaseFixture then, CaseFixture now, String contact) {
        return restated(then, now, contact).orElseThrow().workList().items().get(0);
    }

    private static CaseFixture client() {
        return aCase(CUSTOMER);
    }

    private static LocalDate day(String text) {
        return CaseFixture.day(text).orElseThrow();
    }

    @Test
    void a_latest_day_that_was_moved_from_pentecost_monday_is_not_moved_on_from_there() {
        CaseFixture seenOnMonday = client().lastSeen("13.04.2026"); // 6 weeks end on 25.05.: moved to 26.05.2026

        WorkItem item = late(seenOnMonday, seenOnMonday, "16.04.2026");

        assertThat(item.dueUntil()).contains(day("28.05.2026"));
        assertThat(item.dueFrom()).contains(day("28.05.2026"));
        assertThat(item.daysOverdue()).isEqualTo(3);
    }

    @Test
    void a_latest_day_that_now_falls_on_corpus_christi_moves_to_the_next_working_day() {
        CaseFixture seen = client().lastSeen("13.04.2026");

        WorkItem item = late(seen, seen, "23.04.2026");

        assertThat(item.dueFrom()).contains(day("04.06.2026"));
        assertThat(item.dueUntil()).contains(day("05.06.2026"));
        assertThat(item.status()).isEqualTo(Status.NOT_DUE);
        assertThat(item.groups())
                .contains(CaseGroup.ON_TIME, CaseGroup.RUNNING, CaseGroup.IN_SCOPE)
                .doesNotContain(CaseGroup.OVERDUE, CaseGroup.NEWLY_OVERDUE);
    }

    @Test
    void the_longest_and_the_median_are_those_of_the_right_latest_day() {
        CaseFixture seen = client().lastSeen("13.04.2026");

        TeamSummary summary = restated(seen, seen, "16.04.2026").orElseThrow();

        assertThat(summary.keyFigure(Figure.OVERDUE_LONGEST).value().orElseThrow())
                .isEqualByComparingTo("3");
        assertThat(summary.keyFigure(Figure.OVERDUE_MEDIAN).value().orElseThrow())
                .isEqualByComparingTo("3");
    }

    @Test
    void a_first_interview_entered_late_starts_the_cycle_of_the_profile() {
        CaseFixture registered = client().registered("04.05.2026");

        WorkItem item = late(registered, registered, "15.05.2026");

        assertThat(item.reason()).isEqualTo(Reason.CYCLE);
        assertThat(item.dueUntil()).contains(day("26.06.2026"));
        assertThat(item.groups()).doesNotContain(CaseGroup.FIRST_INTERVIEW_OPEN);
    }

    @Test
    void a_first_interview_may_be_held_on_the_day_of_the_registration() {
        CaseFixture registered = client().registered("04.05.2026");

        assertThat(late(registered, registered, "04.05.2026").dueUntil()).contains(day("15.06.2026"));
    }

    @Test
    void an_individual_cycle_holds_for_the_late_contact_too() {
        CaseFixture often = client().lastSeen("13.04.2026").withCycleOf(Span.weeks(2));

        WorkItem item = late(often, often, "14.05.2026");

        assertThat(item.reason()).isEqualTo(Reason.INDIVIDUAL);
        assertThat(item.dueUntil()).contains(day("28.05.2026"));
    }

    @Test
    void the_profile_is_that_of_that_time() {
        CaseFixture then = client().lastSeen("13.04.2026");
        CaseFixture now = client().lastSeen("13.04.2026").in("Stabilisierungsprofil");

        WorkItem item = late(then, now, "16.04.2026");

        assertThat(item.profile()).isEqualTo("M");
        assertThat(item.dueUntil()).contains(day("28.05.2026"));
    }

    @Test
    void caseworker_and_appointment_are_those_of_that_time() {
        CaseFixture then = client().lastSeen("13.04.2026").nextAppointment("09.06.2026");
        CaseFixture now = client().lastSeen("13.04.2026").caredForBy("V5021").nextAppointment("10.07.2026");

        WorkItem item = late(then, now, "16.04.2026");

        assertThat(item.caseworker()).isEqualTo("V5011");
        assertThat(item.appointment()).contains(day("09.06.2026"));
    }

    @Test
    void an_exception_entered_since_did_not_hold_then() {
        CaseFixture then = client().lastSeen("13.04.2026");
        CaseFixture now = client().lastSeen("13.04.2026").exceptedFor("Gutachten ausstehend");

        assertThat(late(then, now, "16.04.2026").status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void a_contact_and_a_registration_after_the_month_do_not_count() {
        CaseFixture then = client().lastSeen("13.04.2026");
        CaseFixture now = client().registered("08.06.2026").lastSeen("10.06.2026");

        assertThat(late(then, now, "16.04.2026").dueUntil()).contains(day("28.05.2026"));
    }

    @Test
    void a_case_that_the_rules_do_not_cover_any_more_stays_as_it_was() {
        CaseFixture then = client().lastSeen("13.04.2026");
        CaseFixture now = client().lastSeen("13.04.2026").inArea("FM");

        assertThat(restated(then, now, "16.04.2026")).isEmpty();
    }

    @Test
    void whoever_is_seen_without_a_profile_cannot_be_judged() {
        CaseFixture registered = client().registered("04.05.2026").in("");

        WorkItem item = late(registered, registered, "15.05.2026");

        assertThat(item.status()).isEqualTo(Status.UNCLEAR);
        assertThat(item.groups())
                .contains(CaseGroup.IN_SCOPE, CaseGroup.UNCLEAR)
                .doesNotContain(CaseGroup.RUNNING, CaseGroup.FIRST_INTERVIEW_OPEN);
    }

    @Test
    void the_team_as_a_whole_counts_a_case_that_is_not_due_any_more() {
        CaseFixture then = client().lastSeen("16.04.2026").registered("10.01.2024");
        InventedOffice.made(run, kept, MAY, exports(then).withContact("100A000009", "01.05.2026", "persönlich"));
        TeamSummary now = run.restated(MAY, exports(then).withContact(CUSTOMER, "20.05.2026", "persönlich"), LATER)
                .findFirst()
                .orElseThrow();

        assertThat(now.total().cases().notDue()).isEqualTo(1);
        assertThat(now.total().cases().overdue()).isZero();
        assertThat(now.profiles().get(0).cases()).isEqualTo(now.total().cases());
    }
}
