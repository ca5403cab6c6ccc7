package de.kontaktzyklus.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples, as they are, under the policy as it is shipped. */
class ExamplesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("de.kontaktzyklus.assessment.Example#all")
    void a_worked_example_comes_out_as_expected(Example example) {
        Decision decision = Assessor.assess(example.facts(), Shipped.POLICY, Shipped.CALENDAR, example.asOf());

        assertThat(Outcome.of(decision.assessment())).isEqualTo(example.expected());
    }
}
