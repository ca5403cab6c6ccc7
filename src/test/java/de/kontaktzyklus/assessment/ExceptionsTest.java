package de.kontaktzyklus.assessment;

import static de.kontaktzyklus.assessment.PolicyFixture.theShippedPolicy;
import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exceptions suspend, end, and leave time to act (C4, docs/rules.md, 2.6). */
class ExceptionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0} until {1}: {2} {3}, until {4}")
    @CsvSource({
        "Einstellungszusage,   23.11.2026, SUSPENDED, EXCEPTION, ",
        "Einstellungszusage,   22.11.2026, DUE,       CYCLE, 2026-12-04",
        "Gutachten ausstehend, 06.11.2026, OVERDUE,   CYCLE, 2026-11-20",
        "Maßnahme vereinbart,  09.11.2026, DUE,       CYCLE, 2026-11-23",
        "sonstige,             22.11.2026, DUE,       CYCLE, 2026-12-04",
        "Elternbesuch,         22.11.2026, DUE,       CYCLE, 2026-12-04",
        "Einstellungszusage,   01.03.2020, OVERDUE,   CYCLE, 2026-07-13"
    })
    void whatever_the_reason_an_ended_exception_leaves_ten_working_days(
            String reason, String until, Status status, Reason decided, LocalDate dueUntil) {
        Assessment assessment =
                assess(aCase("100A000001").lastSeen("01.06.2026").exceptedFor(reason, until));

        assertThat(assessment.status()).isEqualTo(status);
        assertThat(assessment.reason()).isEqualTo(decided);
        assertThat(assessment.windowIfAny().map(DueWindow::dueUntil)).isEqualTo(Optional.ofNullable(dueUntil));
    }

    @Test
    void the_grace_holds_for_a_first_interview() {
        DueWindow window = window(aCase("100A000001").registered("02.11.2026").exceptedFor("sonstige", "20.11.2026"));

        assertThat(window.reason()).isEqualTo(Reason.FIRST_INTERVIEW);
        assertThat(window.lastDay()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(window.dueUntil()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(window.graceAfter()).contains(LocalDate.of(2026, 11, 20));
        assertThat(window.target()).contains(LocalDate.of(2026, 11, 11));
    }

    @Test
    void the_grace_holds_for_an_individual_cycle() {
        DueWindow window = window(aCase("100A000001")
                .lastSeen("20.10.2026")
                .withCycleOf(Span.weeks(2))
                .exceptedFor("sonstige", "20.11.2026"));

        assertThat(window.reason()).isEqualTo(Reason.INDIVIDUAL);
        assertThat(window.dueFrom()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(window.dueUntil()).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @Test
    void the_regular_day_stays_where_it_is_the_later_one() {
        DueWindow window = window(aCase("100A000001").lastSeen("12.11.2026").exceptedFor("sonstige", "10.11.2026"));

        assertThat(window.dueUntil()).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(window.graceAfter()).isEmpty();
    }

    @Test
    void the_grace_counts_days_on_which_the_office_is_open() {
        LocalDate closed = LocalDate.of(2026, 12, 1);
        OfficeCalendar calendar = new HolidayCalendar("NW", closed::equals);

        assertThat(Assessor.assess(
                                aCase("100A000001")
                                        .lastSeen("01.06.2026")
                                        .exceptedFor("sonstige", "20.11.2026")
                                        .build(),
                                Shipped.POLICY,
                                calendar,
                                TODAY)
                        .assessment()
                        .windowIfAny()
                        .map(DueWindow::dueUntil))
                .contains(LocalDate.of(2026, 12, 7));
    }

    @Test
    void an_office_may_grant_no_grace() {
        Case facts = aCase("100A000001")
                .lastSeen("01.06.2026")
                .exceptedFor("sonstige", "22.11.2026")
                .build();

        Assessment assessment = Assessor.assess(
                        facts, theShippedPolicy().withoutGrace().policy(), Shipped.CALENDAR, TODAY)
                .assessment();

        assertThat(assessment.windowIfAny().map(DueWindow::dueUntil)).contains(LocalDate.of(2026, 7, 13));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            the regular day is ahead             | 12.10.2026 | 10.01.2024 | false | 2026-11-23
            the regular day was the day before   | 09.10.2026 | 10.01.2024 | true  | 2026-11-20
            the first interview is overdue       |            | 06.11.2026 | true  | 2026-11-20
            the regular day cannot be computed   |            |            | true  |
            """)
    void an_open_ended_exception_is_put_up_for_review_once_the_regular_day_has_passed(
            String why, String seen, String registered, boolean reviewDue, LocalDate regularDay) {
        Assessment assessment = assess(aCase("100A000001")
                .registered(registered == null ? "" : registered)
                .lastContact(seen == null ? "" : seen, "persönlich")
                .exceptedFor("Gutachten ausstehend"));

        assertThat(assessment)
                .as(why)
                .isEqualTo(new Assessment.Suspended(
                        Reason.EXCEPTION_OPEN_ENDED, Optional.empty(), reviewDue, Optional.ofNullable(regularDay)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            until the day before it begins        | Maßnahme vereinbart | 24.11.2026 | SUSPENDED | EXCEPTION            | 2026-11-23
            in capitals or not                    | maßnahme VEREINBART | 24.11.2026 | SUSPENDED | EXCEPTION           | 2026-11-23
            without a day it is open-ended        | Maßnahme vereinbart |            | SUSPENDED | EXCEPTION_OPEN_ENDED |
            another reason is not tied to it      | Einstellungszusage  | 24.11.2026 | SUSPENDED | EXCEPTION_OPEN_ENDED |
            """)
    void an_agreed_measure_suspends_until_it_begins(
            String why, String reason, String begins, Status status, Reason decided, LocalDate until) {
        Assessment assessment = assess(aCase("100A000001")
                .lastSeen("01.06.2026")
                .exceptedFor(reason)
                .inMeasure("AGH", begins == null ? "" : begins, ""));

        assertThat(assessment.status()).as(why).isEqualTo(status);
        assertThat(assessment.reason()).isEqualTo(decided);
        assertThat(((Assessment.Suspended) assessment).until()).isEqualTo(Optional.ofNullable(until));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            it ended after the last talk          | 10.11.2026 | 2026-11-10
            it ended on the day of the last talk  | 12.10.2026 | 2026-10-12
            it ended before, which is of no interest | 11.10.2026 |
            it has not ended                      | 23.11.2026 |
            """)
    void an_exception_that_ended_since_the_last_talk_is_told(String why, String until, LocalDate ended) {
        assertThat(decide(aCase("100A000001").lastSeen("12.10.2026").exceptedFor("sonstige", until))
                        .exceptionEnded())
                .as(why)
                .isEqualTo(Optional.ofNullable(ended));
    }

    private static Decision decide(CaseFixture facts) {
        return Assessor.assess(facts.build(), Shipped.POLICY, Shipped.CALENDAR, TODAY);
    }

    private static Assessment assess(CaseFixture facts) {
        return decide(facts).assessment();
    }

    private static DueWindow window(CaseFixture facts) {
        return assess(facts).windowIfAny().orElseThrow();
    }
}
