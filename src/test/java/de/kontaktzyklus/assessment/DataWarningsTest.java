package de.kontaktzyklus.assessment;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.Span;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not in order in the data is reported, and never mended in silence. */
class DataWarningsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_case_carries_its_data_warnings(String why, CaseFixture facts, Set<DataWarning> warnings) {
        Decision decision =
                Assessor.assess(facts.build(), Shipped.POLICY, Shipped.CALENDAR, LocalDate.of(2026, 11, 23));

        assertThat(decision.warnings()).as(why).isEqualTo(warnings);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("in order", seen(), Set.of()),
                arguments("a shorter cycle", seen().withCycleOf(Span.weeks(4)), Set.of()),
                arguments("a cycle that ends on the same day", seen().withCycleOf(Span.days(42)), Set.of()),
                arguments(
                        "a cycle that ends a day later",
                        seen().withCycleOf(Span.days(43)),
                        Set.of(DataWarning.INDIVIDUAL_CYCLE_IGNORED)),
                arguments(
                        "a cycle that a first interview does not ask for",
                        aCase("1").withCycleOf(Span.months(9)),
                        Set.of()),
                arguments("a known reason", seen().exceptedFor("Sonstiges", "30.11.2026"), Set.of()),
                arguments(
                        "an unknown reason",
                        seen().exceptedFor("Elternbesuch", "30.11.2026"),
                        Set.of(DataWarning.EXCEPTION_REASON_UNKNOWN)),
                arguments(
                        "an unknown reason that has ended",
                        seen().exceptedFor("Elternbesuch", "20.11.2026"),
                        Set.of(DataWarning.EXCEPTION_REASON_UNKNOWN)),
                arguments(
                        "a first interview, but no contact",
                        aCase("1").firstInterviewed("17.01.2024"),
                        Set.of(DataWarning.FIRST_INTERVIEW_WITHOUT_CONTACT)),
                arguments("a first interview and a contact", seen().firstInterviewed("17.01.2024"), Set.of()));
    }

    private static CaseFixture seen() {
        return aCase("1").lastSeen("12.10.2026");
    }
}
