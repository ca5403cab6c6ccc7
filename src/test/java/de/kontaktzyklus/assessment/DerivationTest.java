package de.kontaktzyklus.assessment;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code explain} tells an auditor: each step with its clause and its days. */
class DerivationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Step POLICY = Step.of(Finding.POLICY_IN_FORCE, "C12", LocalDate.of(2012, 3, 1));
    private static final Step REGULATION = Step.of(
            Finding.REGULATION_APPLIES, "C5, Geltungsbereich: Arbeitsvermittlung Ü 25", "Arbeitsvermittlung Ü25");

    @Test
    void a_follow_up_talk_that_moved_to_a_working_day() {
        assertThat(derivation(aCase("100A000001").lastSeen("10.10.2026")))
                .containsExactly(
                        POLICY,
                        REGULATION,
                        Step.of(Finding.LAST_COUNTED_CONTACT, "2.9", day("2026-10-10")),
                        Step.of(Finding.PROFILE, "C1", "Marktprofil"),
                        Step.of(
                                Finding.CYCLE_WINDOW,
                                "C1, Marktprofil: alle 6 Wochen",
                                Span.weeks(6),
                                day("2026-11-21"),
                                Span.weeks(6),
                                day("2026-11-21")),
                        Step.of(
                                Finding.MOVED_TO_WORKING_DAY,
                                "2.3, § 26 (3) SGB X",
                                day("2026-11-21"),
                                day("2026-11-23")),
                        Step.of(Finding.RESULT_DUE, "2.5", TODAY, day("2026-11-21"), day("2026-11-23")));
    }

    @Test
    void a_first_interview_with_its_target_and_its_limit() {
        assertThat(derivation(aCase("100A000001").registered("06.11.2026")))
                .containsExactly(
                        POLICY,
                        REGULATION,
                        Step.of(Finding.NO_CONTACT_YET, "C2", day("2026-11-06")),
                        Step.of(
                                Finding.FIRST_INTERVIEW_WINDOW,
                                "C2, Vorlaufzeit: in der Regel 7 Arbeitstage; C2, Vorlaufzeit: max. 10 Arbeitstage",
                                7,
                                day("2026-11-17"),
                                10,
                                day("2026-11-20")),
                        Step.of(Finding.RESULT_OVERDUE, "2.5", TODAY, day("2026-11-20"), 3));
    }

    @Test
    void a_shorter_individual_cycle() {
        assertThat(findings(aCase("100A000001").lastSeen("20.10.2026").withCycleOf(Span.weeks(4))))
                .containsExactly(
                        Finding.POLICY_IN_FORCE,
                        Finding.REGULATION_APPLIES,
                        Finding.LAST_COUNTED_CONTACT,
                        Finding.PROFILE,
                        Finding.CYCLE_WINDOW,
                        Finding.INDIVIDUAL_CYCLE,
                        Finding.RESULT_OVERDUE);
    }

    @Test
    void a_longer_individual_cycle_that_is_ignored() {
        assertThat(findings(aCase("100A000001").lastSeen("20.10.2026").withCycleOf(Span.weeks(8))))
                .containsSubsequence(Finding.CYCLE_WINDOW, Finding.INDIVIDUAL_CYCLE_TOO_LONG, Finding.RESULT_NOT_DUE);
    }

    @Test
    void an_exception_that_has_ended() {
        assertThat(derivation(aCase("100A000001").lastSeen("01.06.2026").exceptedFor("sonstige", "22.11.2026")))
                .contains(Step.of(Finding.EXCEPTION_ENDED, "2.6", day("2026-11-22"), 10, day("2026-12-04")))
                .endsWith(Step.of(Finding.RESULT_DUE, "2.5", TODAY, day("2026-07-13"), day("2026-12-04")));
    }

    @Test
    void an_exception_without_an_end_with_the_regular_day() {
        assertThat(derivation(aCase("100A000001").lastSeen("01.06.2026").exceptedFor("sonstige")))
                .containsExactly(
                        POLICY,
                        REGULATION,
                        Step.of(Finding.EXCEPTION_WITHOUT_END, "C4, Ausnahmen", "sonstige"),
                        Step.of(Finding.EXCEPTION_REGULAR_DAY, "C4, Ausnahmen", day("2026-07-13")));
    }

    @Test
    void somebody_under_25_with_the_day_from_which_the_rules_hold() {
        assertThat(derivation(aCase("100A000001").born("24.11.2001")))
                .containsExactly(
                        POLICY, Step.of(Finding.TOO_YOUNG, "C5, § 187 (2), § 188 (2) BGB", 25, day("2026-11-24")));
    }

    @Test
    void every_result_has_a_derivation_that_ends_with_its_reason() {
        assertThat(findings(aCase("1").inArea(""))).endsWith(Finding.AREA_EMPTY);
        assertThat(findings(aCase("1").inArea("FM"))).endsWith(Finding.AREA_NOT_COVERED);
        assertThat(findings(aCase("1").born(""))).endsWith(Finding.BIRTH_DATE_EMPTY);
        assertThat(findings(aCase("1").born("24.11.2026"))).endsWith(Finding.BIRTH_DATE_AHEAD);
        assertThat(findings(aCase("1").exceptedFor("sonstige", "30.11.2026"))).endsWith(Finding.EXCEPTION_HOLDS);
        assertThat(findings(aCase("1").lastSeen("24.11.2026"))).endsWith(Finding.CONTACT_AHEAD);
        assertThat(findings(aCase("1").registered("24.11.2026"))).endsWith(Finding.REGISTRATION_AHEAD);
        assertThat(findings(aCase("1").lastContact("20.11.2026", "Brief"))).endsWith(Finding.CONTACT_KIND_NOT_COUNTING);
        assertThat(findings(aCase("1").registered(""))).endsWith(Finding.NO_CONTACT_NO_REGISTRATION);
        assertThat(findings(aCase("1").lastSeen("01.06.2026").in(""))).endsWith(Finding.PROFILE_EMPTY);
        assertThat(findings(aCase("1").lastSeen("01.06.2026").in("X"))).endsWith(Finding.PROFILE_NOT_IN_TABLE);
        assertThat(findings(aCase("1").lastSeen("03.02.2023"))).contains(Finding.CONTACT_BEFORE_REGISTRATION);
    }

    private static List<Step> derivation(CaseFixture facts) {
        return Assessor.on(TODAY, Shipped.POLICY, Shipped.CALENDAR).derivation(facts.build());
    }

    private static List<Finding> findings(CaseFixture facts) {
        return derivation(facts).stream().map(Step::finding).toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
