package de.kontaktzyklus.assessment;

import static de.kontaktzyklus.assessment.PolicyFixture.theShippedPolicy;
import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.MeasureRule;
import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The first check that applies decides (docs/rules.md, The order of the checks). */
class OrderOfChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ContactPolicy POLICY = theShippedPolicy()
            .withMeasure(new MeasureRule(
                    "FbW",
                    Optional.of(Cycle.every(Span.weeks(4), "test")),
                    Optional.empty(),
                    OptionalInt.empty(),
                    "test"))
            .policy();

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void each_check_applies_alone(Trouble trouble) {
        assertThat(reason(trouble.befall(inOrder()), TODAY)).isEqualTo(trouble.reason());
    }

    @ParameterizedTest(name = "{0} before {1}")
    @MethodSource("pairs")
    void of_two_checks_that_apply_the_earlier_decides(Trouble earlier, Trouble later) {
        CaseFixture facts = later.befall(earlier.befall(inOrder()));

        assertThat(reason(facts, TODAY)).isEqualTo(earlier.reason());
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void before_the_policy_is_in_force_nothing_else_matters(Trouble trouble) {
        assertThat(reason(trouble.befall(inOrder()), LocalDate.of(2012, 2, 29))).isEqualTo(Reason.POLICY_NOT_IN_FORCE);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("oneFieldTwoTroubles")
    void of_two_troubles_in_one_field_the_earlier_decides(String why, Reason expected, CaseFixture facts) {
        assertThat(reason(facts, TODAY)).as(why).isEqualTo(expected);
    }

    /** The individual cycle comes after the measure, but shortens what the measure gives (check 16). */
    @Test
    void an_individual_cycle_shortens_that_of_a_measure_too() {
        CaseFixture facts = Trouble.MEASURE.befall(Trouble.INDIVIDUAL.befall(inOrder()));

        assertThat(reason(facts, TODAY)).isEqualTo(Reason.INDIVIDUAL);
        assertThat(reason(facts.withCycleOf(Span.weeks(5)), TODAY)).isEqualTo(Reason.MEASURE);
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(Trouble.values())
                .flatMap(earlier -> Arrays.stream(Trouble.values())
                        .filter(later -> later.compareTo(earlier) > 0 && later.goesTogetherWith(earlier))
                        .filter(later -> !(earlier == Trouble.MEASURE && later == Trouble.INDIVIDUAL))
                        .map(later -> arguments(earlier, later)));
    }

    static Stream<Arguments> oneFieldTwoTroubles() {
        return Stream.of(
                arguments(
                        "somebody born tomorrow is under 25 as well",
                        Reason.BIRTH_DATE_IN_FUTURE,
                        inOrder().born("24.11.2026")),
                arguments(
                        "a call tomorrow does not count either",
                        Reason.CONTACT_IN_FUTURE,
                        inOrder().lastContact("24.11.2026", "telefonisch")),
                arguments(
                        "only a call, and no registration",
                        Reason.LAST_CONTACT_NOT_COUNTING,
                        inOrder().registered("").lastContact("20.11.2026", "telefonisch")),
                arguments(
                        "a contact whose kind is missing",
                        Reason.LAST_CONTACT_NOT_COUNTING,
                        inOrder().lastContact("20.11.2026", "")),
                arguments(
                        "a call after a talk that the contacts file knows",
                        Reason.CYCLE,
                        inOrder().lastContact("20.11.2026", "telefonisch").contactOnRecord("12.10.2026")),
                arguments(
                        "a talk before a registration that lies ahead",
                        Reason.REGISTRATION_IN_FUTURE,
                        inOrder().registered("24.11.2026")),
                arguments(
                        "an agreed measure without a day is open-ended",
                        Reason.EXCEPTION_OPEN_ENDED,
                        inOrder().exceptedFor("Maßnahme vereinbart").inMeasure("FbW", "", "")));
    }

    private static CaseFixture inOrder() {
        return aCase("100A000001").lastSeen("12.10.2026");
    }

    private static Reason reason(CaseFixture facts, LocalDate day) {
        return Assessor.assess(facts.build(), POLICY, Shipped.CALENDAR, day)
                .assessment()
                .reason();
    }
}
