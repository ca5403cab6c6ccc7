package de.kontaktzyklus.assessment;

import static de.kontaktzyklus.assessment.PolicyFixture.theShippedPolicy;
import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.MeasureRule;
import de.kontaktzyklus.cases.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decision 5: a cycle while the measure runs, a talk before it ends, a talk after it has ended. */
class MeasureRulesTest {

    private static final ContactPolicy POLICY = theShippedPolicy()
            .withMeasure(rule("cycle", Optional.of(Span.weeks(4)), Optional.empty(), OptionalInt.empty()))
            .withMeasure(rule("before", Optional.empty(), Optional.of(Span.weeks(2)), OptionalInt.empty()))
            .withMeasure(rule("day before", Optional.empty(), Optional.of(Span.days(1)), OptionalInt.empty()))
            .withMeasure(rule("after", Optional.empty(), Optional.empty(), OptionalInt.of(10)))
            .withMeasure(rule("all", Optional.of(Span.months(3)), Optional.of(Span.weeks(6)), OptionalInt.of(10)))
            .policy();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            runs, with a cycle of its own            | cycle  | 01.10.2026 | 31.03.2027 | 12.10.2026 | 2026-11-02 | NOT_DUE | MEASURE | 2026-11-09 | 2026-11-09
            runs without an end                      | cycle  | 01.10.2026 |            | 12.10.2026 | 2026-11-10 | OVERDUE | MEASURE | 2026-11-09 | 2026-11-09
            first day                                | cycle  | 02.11.2026 | 31.03.2027 | 12.10.2026 | 2026-11-02 | NOT_DUE | MEASURE | 2026-11-09 | 2026-11-09
            the day before the first                 | cycle  | 03.11.2026 | 31.03.2027 | 12.10.2026 | 2026-11-02 | NOT_DUE | CYCLE   | 2026-11-23 | 2026-11-23
            last day                                 | cycle  | 01.10.2026 | 02.11.2026 | 12.10.2026 | 2026-11-02 | NOT_DUE | MEASURE | 2026-11-09 | 2026-11-09
            the day after the last                   | cycle  | 01.10.2026 | 02.11.2026 | 12.10.2026 | 2026-11-03 | NOT_DUE | CYCLE   | 2026-11-23 | 2026-11-23
            without a first day it does not run      | cycle  |            | 31.03.2027 | 12.10.2026 | 2026-11-02 | NOT_DUE | CYCLE   | 2026-11-23 | 2026-11-23
            a type without a rule                    | AGH    | 01.10.2026 | 31.03.2027 | 12.10.2026 | 2026-11-02 | NOT_DUE | CYCLE   | 2026-11-23 | 2026-11-23
            types match in any case                  | CYCLE  | 01.10.2026 | 31.03.2027 | 12.10.2026 | 2026-11-02 | NOT_DUE | MEASURE | 2026-11-09 | 2026-11-09
            a talk before the end, not yet           | before | 01.10.2026 | 20.11.2026 | 12.10.2026 | 2026-11-05 | NOT_DUE | MEASURE | 2026-11-06 | 2026-11-20
            a talk before the end, its window open   | before | 01.10.2026 | 20.11.2026 | 12.10.2026 | 2026-11-06 | DUE     | MEASURE | 2026-11-06 | 2026-11-20
            a talk was held in the window            | before | 01.10.2026 | 20.11.2026 | 06.11.2026 | 2026-11-09 | NOT_DUE | CYCLE   | 2026-12-18 | 2026-12-18
            the cycle ends before the measure        | before | 01.10.2026 | 24.11.2026 | 12.10.2026 | 2026-11-20 | NOT_DUE | CYCLE   | 2026-11-23 | 2026-11-23
            the end on a Sunday moves back           | before | 01.10.2026 | 22.11.2026 | 12.10.2026 | 2026-11-21 | OVERDUE | MEASURE | 2026-11-08 | 2026-11-20
            a window that lies on a weekend alone    | day before | 01.10.2026 | 22.11.2026 | 12.10.2026 | 2026-11-20 | DUE | MEASURE | 2026-11-20 | 2026-11-20
            ended, nobody has asked since            | after  | 01.10.2026 | 06.11.2026 | 05.11.2026 | 2026-11-09 | DUE     | MEASURE | 2026-11-07 | 2026-11-20
            ended, ten working days are over         | after  | 01.10.2026 | 06.11.2026 | 05.11.2026 | 2026-11-21 | OVERDUE | MEASURE | 2026-11-07 | 2026-11-20
            ended, a talk was held since             | after  | 01.10.2026 | 06.11.2026 | 09.11.2026 | 2026-11-21 | NOT_DUE | CYCLE   | 2026-12-21 | 2026-12-21
            a talk on the last day is none after it  | after  | 01.10.2026 | 06.11.2026 | 06.11.2026 | 2026-11-09 | DUE     | MEASURE | 2026-11-07 | 2026-11-20
            ended, but the cycle's day is earlier    | after  | 01.10.2026 | 06.11.2026 | 01.10.2026 | 2026-11-10 | NOT_DUE | CYCLE   | 2026-11-12 | 2026-11-12
            ended, its own cycle was the longer one  | all    | 01.08.2026 | 06.11.2026 | 01.09.2026 | 2026-11-10 | DUE     | MEASURE | 2026-11-07 | 2026-11-20
            runs, all three parts, end is far        | all    | 01.10.2026 | 31.03.2027 | 12.10.2026 | 2026-11-02 | NOT_DUE | MEASURE | 2027-01-12 | 2027-01-12
            runs, all three parts, end is near       | all    | 01.08.2026 | 04.12.2026 | 01.10.2026 | 2026-11-02 | DUE     | MEASURE | 2026-10-23 | 2026-12-04
            """)
    void a_participant_has_the_window_of_the_measure(
            String why,
            String type,
            String from,
            String until,
            String seen,
            LocalDate day,
            Status status,
            Reason reason,
            LocalDate dueFrom,
            LocalDate dueUntil) {
        Assessment assessment = Assessor.assess(
                        aCase("100A000001")
                                .lastSeen(seen)
                                .inMeasure(type, from == null ? "" : from, until == null ? "" : until)
                                .build(),
                        POLICY,
                        Shipped.CALENDAR,
                        day)
                .assessment();

        DueWindow window = assessment.windowIfAny().orElseThrow();
        assertThat(assessment.status()).as(why).isEqualTo(status);
        assertThat(window.reason()).isEqualTo(reason);
        assertThat(window.dueFrom()).isEqualTo(dueFrom);
        assertThat(window.dueUntil()).isEqualTo(dueUntil);
    }

    @Test
    void the_derivation_names_the_measure_and_the_source_of_its_rule() {
        List<Step> derivation = Assessor.on(LocalDate.of(2026, 11, 2), POLICY, Shipped.CALENDAR)
                .derivation(aCase("100A000001")
                        .lastSeen("12.10.2026")
                        .inMeasure("cycle", "01.10.2026", "31.03.2027")
                        .build());

        LocalDate dueDay = LocalDate.of(2026, 11, 9);
        assertThat(derivation).contains(Step.of(Finding.MEASURE_WINDOW, "test", "cycle", dueDay, dueDay));
    }

    private static MeasureRule rule(String type, Optional<Span> cycle, Optional<Span> beforeEnd, OptionalInt afterEnd) {
        return new MeasureRule(type, cycle.map(span -> Cycle.every(span, "test")), beforeEnd, afterEnd, "test");
    }
}
