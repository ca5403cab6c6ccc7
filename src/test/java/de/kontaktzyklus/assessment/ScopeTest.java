package de.kontaktzyklus.assessment;

import static de.kontaktzyklus.assessment.PolicyFixture.theShippedPolicy;
import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For whom which version of the policy holds (C5, C12). */
class ScopeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            24, every month                | 24.11.2001 | Marktprofil           | 2026-11-23 | 23.10.2026 | DUE     | 2026-11-23 | 2026-11-23
            24, whatever the Profillage    | 25.11.2001 | Stabilisierungsprofil | 2026-11-24 | 22.10.2026 | OVERDUE | 2026-11-22 | 2026-11-23
            25 today: the other rules hold | 23.11.2001 | Stabilisierungsprofil | 2026-11-23 | 22.10.2026 | NOT_DUE | 2027-04-22 | 2027-07-22
            """)
    void the_regulation_for_people_under_25_can_be_switched_on(
            String why,
            String born,
            String profile,
            LocalDate day,
            String seen,
            Status status,
            LocalDate from,
            LocalDate until) {
        Case facts = aCase("100A000001").born(born).in(profile).lastSeen(seen).build();

        Assessment assessment = Assessor.assess(
                        facts, theShippedPolicy().withUnder25SwitchedOn().policy(), Shipped.CALENDAR, day)
                .assessment();

        assertThat(assessment.status()).as(why).isEqualTo(status);
        assertThat(assessment.windowIfAny().orElseThrow().dueFrom()).isEqualTo(from);
        assertThat(assessment.windowIfAny().orElseThrow().dueUntil()).isEqualTo(until);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            the day before the first version   | 2012-02-29 | POLICY_NOT_IN_FORCE |
            the first day of the first version | 2012-03-01 | CYCLE               | 2012-03-23
            the last day of the first version  | 2026-12-31 | CYCLE               | 2012-03-23
            the first day of the second        | 2027-01-01 | CYCLE               | 2012-03-09
            """)
    void the_version_of_the_day_holds(String why, LocalDate day, Reason reason, LocalDate dueUntil) {
        PolicyVersion second = theShippedPolicy()
                .validFrom("2027-01-01")
                .withCycle("M", Cycle.every(Span.weeks(4), "second version"))
                .version();
        ContactPolicy policy =
                new ContactPolicy(List.of(second, theShippedPolicy().version()));
        Case facts = aCase("100A000001").registered("").lastSeen("10.02.2012").build();

        Assessment assessment =
                Assessor.assess(facts, policy, Shipped.CALENDAR, day).assessment();

        assertThat(assessment.reason()).as(why).isEqualTo(reason);
        assertThat(assessment.windowIfAny().map(DueWindow::dueUntil).orElse(null))
                .isEqualTo(dueUntil);
    }

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "24.11.2001, 2026-11-23, UNDER_AGE",
        "23.11.2001, 2026-11-23, CYCLE",
        "29.02.2000, 2025-02-28, UNDER_AGE",
        "29.02.2000, 2025-03-01, CYCLE",
        "28.02.2000, 2025-02-28, CYCLE",
        "01.03.2000, 2025-02-28, UNDER_AGE",
        "01.03.2000, 2025-03-01, CYCLE",
        "29.02.2004, 2029-02-28, UNDER_AGE"
    })
    void twenty_five_is_completed_at_the_end_of_the_day_before_the_birthday(String born, LocalDate day, Reason reason) {
        Case facts = aCase("100A000001").born(born).lastSeen("02.01.2025").build();

        assertThat(Assessor.assess(facts, Shipped.POLICY, Shipped.CALENDAR, day)
                        .assessment()
                        .reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"AV", "av", "Arbeitsvermittlung", "' AV '", "ARBEITSVERMITTLUNG"})
    void an_area_may_be_given_by_code_or_label(String area) {
        Case facts = aCase("100A000001").inArea(area).lastSeen("12.10.2026").build();

        assertThat(assess(facts).reason()).isEqualTo(Reason.CYCLE);
    }

    @Test
    void an_umlaut_may_be_composed_of_two_characters() {
        Case facts = aCase("100A000001")
                .in("Fo\u0308rderprofil")
                .lastSeen("12.10.2026")
                .build();

        assertThat(assess(facts).reason()).isEqualTo(Reason.CYCLE);
    }

    @Test
    void an_appointment_ahead_changes_nothing() {
        Case without = aCase("100A000001").lastSeen("01.06.2026").build();
        Case with = aCase("100A000001")
                .lastSeen("01.06.2026")
                .nextAppointment("24.11.2026")
                .build();

        assertThat(assess(with)).isEqualTo(assess(without));
    }

    @Test
    void where_the_policy_says_so_ends_of_periods_stay_where_they_are() {
        Case facts = aCase("100A000001").lastSeen("10.10.2026").build();

        DueWindow window = Assessor.assess(
                        facts,
                        theShippedPolicy().withoutMovingToWorkingDays().policy(),
                        Shipped.CALENDAR,
                        LocalDate.of(2026, 11, 23))
                .assessment()
                .windowIfAny()
                .orElseThrow();

        assertThat(window.dueUntil()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(window.isMoved()).isFalse();
    }

    private static Assessment assess(Case facts) {
        return Assessor.assess(facts, Shipped.POLICY, Shipped.CALENDAR, LocalDate.of(2026, 11, 23))
                .assessment();
    }
}
