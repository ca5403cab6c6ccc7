package de.kontaktzyklus.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.cases.KnownCases.BecameOverdue;
import de.kontaktzyklus.cases.KnownCases.LastKnown;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.cases.Movement.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the known cases keep to, whatever they are kept in. */
public abstract class KnownCasesContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private static final CaseSnapshot ANNA = new CaseSnapshot("100001", "V01", "T1", "Marktprofil", false);
    private static final CaseSnapshot BERTA = new CaseSnapshot("100002", "V02", "T2", "", false);

    /** Those that are looked at. */
    protected abstract KnownCases known();

    /** A case export of that date is taken. */
    protected abstract MovementTotals arrives(LocalDate exportDate, List<CaseSnapshot> cases);

    /** A digest run has computed these latest days, and could not judge these customers' cases. */
    protected abstract void computed(LocalDate day, Map<String, LocalDate> latestDays, Set<String> undecided);

    private void computed(LocalDate day, Map<String, LocalDate> latestDays) {
        computed(day, latestDays, Set.of());
    }

    @Test
    void the_first_export_moves_nothing() {
        assertThat(arrives(MONDAY, List.of(ANNA, BERTA))).isEqualTo(MovementTotals.NONE);
        assertThat(known().movements(MONDAY, MONDAY)).isEmpty();
    }

    @Test
    void the_same_cases_again_move_nothing() {
        arrives(MONDAY, List.of(ANNA, BERTA));

        assertThat(arrives(TUESDAY, List.of(BERTA, ANNA))).isEqualTo(MovementTotals.NONE);
    }

    @Test
    void a_first_export_without_cases_is_still_the_first() {
        arrives(MONDAY, List.of());

        assertThat(arrives(TUESDAY, List.of(ANNA))).isEqualTo(new MovementTotals(1, 0, 0, 0, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    void a_difference_is_recorded(
            String what, List<CaseSnapshot> now, MovementTotals totals, List<Movement> movements) {
        arrives(MONDAY, List.of(ANNA));

        assertThat(arrives(TUESDAY, now)).isEqualTo(totals);
        assertThat(known().movements(TUESDAY, TUESDAY)).isEqualTo(movements);
    }

    static Stream<Arguments> differences() {
        CaseSnapshot handedOver = new CaseSnapshot("100001", "V09", "T1", "Marktprofil", false);
        CaseSnapshot everything = new CaseSnapshot("100001", "V09", "T9", "", false);
        return Stream.of(
                arguments(
                        "a new case",
                        List.of(ANNA, BERTA),
                        new MovementTotals(1, 0, 0, 0, 0),
                        List.of(new Movement(Kind.APPEARED, "100002", "T2", "", "V02", TUESDAY, false))),
                arguments(
                        "a case that is missing",
                        List.of(),
                        new MovementTotals(0, 1, 0, 0, 0),
                        List.of(new Movement(Kind.VANISHED, "100001", "T1", "V01", "", TUESDAY, false))),
                arguments(
                        "another caseworker",
                        List.of(handedOver),
                        new MovementTotals(0, 0, 1, 0, 0),
                        List.of(new Movement(Kind.CASEWORKER, "100001", "T1", "V01", "V09", TUESDAY, false))),
                arguments(
                        "all of it at once, told of the new team",
                        List.of(everything),
                        new MovementTotals(0, 0, 1, 1, 1),
                        List.of(
                                new Movement(Kind.CASEWORKER, "100001", "T9", "V01", "V09", TUESDAY, false),
                                new Movement(Kind.TEAM, "100001", "T9", "T1", "T9", TUESDAY, false),
                                new Movement(Kind.PROFILE, "100001", "T9", "Marktprofil", "", TUESDAY, false))));
    }

    @Test
    void movements_come_in_order_of_day_then_customer_and_both_days_count() {
        arrives(MONDAY, List.of());
        arrives(TUESDAY, List.of(BERTA));
        arrives(WEDNESDAY, List.of(ANNA));

        assertThat(known().movements(TUESDAY, WEDNESDAY))
                .extracting(Movement::kind, Movement::customer)
                .containsExactly(
                        tuple(Kind.APPEARED, "100002"), tuple(Kind.APPEARED, "100001"), tuple(Kind.VANISHED, "100002"));
        assertThat(known().movements(WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(9)))
                .isEmpty();
    }

    @ParameterizedTest(name = "latest day {0}: {2}")
    @MethodSource("latestDays")
    void a_case_that_vanished_is_accounted_for_if_it_was_overdue(LocalDate dueUntil, boolean listed, String reason) {
        arrives(MONDAY, List.of(ANNA));
        computed(MONDAY, Map.of("100001", dueUntil));
        arrives(TUESDAY, List.of());

        VanishedCase anna = new VanishedCase("100001", "V01", "T1", dueUntil, TUESDAY, false);
        assertThat(known().vanishedOverdue()).as(reason).isEqualTo(listed ? List.of(anna) : List.of());
    }

    static Stream<Arguments> latestDays() {
        return Stream.of(
                arguments(MONDAY, true, "it passed before the export without the case"),
                arguments(TUESDAY, false, "on the latest day itself a case is not overdue"),
                arguments(WEDNESDAY, false, "there was time left"));
    }

    @Test
    void a_case_becomes_overdue_with_the_first_run_that_shows_it() {
        LocalDate latest = MONDAY.minusDays(3);
        arrives(MONDAY, List.of(ANNA, BERTA));
        computed(MONDAY, Map.of("100001", latest, "100002", MONDAY));
        computed(TUESDAY, Map.of("100001", latest, "100002", MONDAY));
        computed(WEDNESDAY, Map.of("100001", latest, "100002", MONDAY));

        assertThat(known().becameOverdue(MONDAY, WEDNESDAY))
                .extracting(BecameOverdue::customer, BecameOverdue::team, BecameOverdue::day)
                .as("on its latest day a case is not overdue")
                .containsExactly(tuple("100001", "T1", MONDAY), tuple("100002", "T2", TUESDAY));
        assertThat(known().becameOverdue(TUESDAY, WEDNESDAY))
                .extracting(BecameOverdue::customer)
                .containsExactly("100002");
    }

    @Test
    void it_becomes_so_again_when_it_was_not_in_between_but_not_when_nobody_could_judge_it() {
        LocalDate latest = MONDAY.minusDays(3);
        arrives(MONDAY, List.of(ANNA, BERTA));
        computed(MONDAY, Map.of("100001", latest, "100002", latest));
        computed(TUESDAY, Map.of("100001", WEDNESDAY), Set.of("100002"));
        computed(WEDNESDAY, Map.of("100001", latest, "100002", latest));

        assertThat(known().becameOverdue(TUESDAY, WEDNESDAY))
                .extracting(BecameOverdue::customer)
                .containsExactly("100001");
    }

    @Test
    void a_vanished_case_stays_protected_as_it_was_when_last_seen() {
        arrives(MONDAY, List.of(ANNA));
        arrives(TUESDAY, List.of(new CaseSnapshot("100001", "V01", "T1", "Marktprofil", true)));
        computed(TUESDAY, Map.of("100001", MONDAY));
        arrives(WEDNESDAY, List.of());

        assertThat(known().vanishedOverdue())
                .containsExactly(new VanishedCase("100001", "V01", "T1", MONDAY, WEDNESDAY, true));
    }

    @Test
    void a_vanished_case_that_had_no_window_is_not_overdue() {
        arrives(MONDAY, List.of(ANNA));
        computed(MONDAY, Map.of());
        arrives(TUESDAY, List.of());

        assertThat(known().vanishedOverdue()).isEmpty();
    }

    @Test
    void only_the_window_of_the_last_run_counts() {
        arrives(MONDAY, List.of(ANNA));
        computed(MONDAY, Map.of("100001", MONDAY.minusDays(5)));
        computed(TUESDAY, Map.of());
        arrives(WEDNESDAY, List.of());

        assertThat(known().vanishedOverdue())
                .as("an exception was agreed meanwhile")
                .isEmpty();
    }

    @Test
    void a_case_that_cannot_be_judged_keeps_the_latest_day_it_had() {
        arrives(MONDAY, List.of(ANNA));
        computed(MONDAY, Map.of("100001", MONDAY.minusDays(5)));
        computed(TUESDAY, Map.of(), Set.of("100001"));
        arrives(WEDNESDAY, List.of());

        assertThat(known().vanishedOverdue())
                .as("its row was rejected on Tuesday, and gone on Wednesday")
                .extracting(VanishedCase::customer)
                .containsExactly("100001");
    }

    @Test
    void later_runs_and_exports_do_not_forget_a_vanished_case() {
        LocalDate lastWeek = MONDAY.minusDays(7);
        arrives(MONDAY, List.of(ANNA, BERTA));
        computed(MONDAY, Map.of("100001", lastWeek));
        arrives(TUESDAY, List.of(BERTA));
        computed(TUESDAY, Map.of("100002", WEDNESDAY));
        arrives(WEDNESDAY, List.of(BERTA));

        assertThat(known().vanishedOverdue())
                .containsExactly(new VanishedCase("100001", "V01", "T1", lastWeek, TUESDAY, false));
    }

    @Test
    void the_longest_vanished_come_first() {
        arrives(MONDAY, List.of(ANNA, BERTA));
        computed(MONDAY, Map.of("100001", MONDAY.minusDays(1), "100002", MONDAY.minusDays(1)));
        arrives(TUESDAY, List.of(ANNA));
        arrives(WEDNESDAY, List.of());

        assertThat(known().vanishedOverdue()).extracting(VanishedCase::customer).containsExactly("100002", "100001");
    }

    @Test
    void a_case_that_returns_is_a_case_again() {
        arrives(MONDAY, List.of(ANNA));
        computed(MONDAY, Map.of("100001", MONDAY.minusDays(1)));
        arrives(TUESDAY, List.of());

        assertThat(arrives(WEDNESDAY, List.of(ANNA))).isEqualTo(new MovementTotals(1, 0, 0, 0, 0));
        assertThat(known().vanishedOverdue()).isEmpty();
    }

    @Test
    void a_closed_case_is_accounted_for() {
        vanishOverdue();

        assertThat(known().close("100001", "verzogen", WEDNESDAY)).isTrue();
        assertThat(known().vanishedOverdue()).isEmpty();
    }

    @Test
    void a_case_is_closed_once() {
        vanishOverdue();
        known().close("100001", "verzogen", WEDNESDAY);

        assertThat(known().close("100001", "verzogen", WEDNESDAY)).isFalse();
    }

    @Test
    void only_what_vanished_can_be_closed() {
        arrives(MONDAY, List.of(ANNA));

        assertThat(known().close("100001", "im Bestand", TUESDAY)).isFalse();
        assertThat(known().close("999999", "unbekannt", TUESDAY)).isFalse();
    }

    @Test
    void a_closure_is_over_when_the_case_returns_and_vanishes_again() {
        vanishOverdue();
        known().close("100001", "verzogen", TUESDAY);
        arrives(WEDNESDAY, List.of(ANNA));
        arrives(WEDNESDAY.plusDays(1), List.of());

        assertThat(known().vanishedOverdue()).extracting(VanishedCase::customer).containsExactly("100001");
    }

    @Test
    void a_vanished_case_that_was_not_overdue_can_be_closed_too() {
        arrives(MONDAY, List.of(ANNA));
        arrives(TUESDAY, List.of());

        assertThat(known().close("100001", "verzogen", TUESDAY)).isTrue();
    }

    @Test
    void of_a_row_that_cannot_be_read_what_it_does_not_say_is_as_it_was() {
        arrives(MONDAY, List.of(new CaseSnapshot("100001", "V01", "T1", "Marktprofil", true)));
        computed(MONDAY, Map.of("100001", MONDAY.minusDays(5)));
        arrives(TUESDAY, List.of(CaseSnapshot.unreadable("100001", "", "T2", false)));
        computed(TUESDAY, Map.of(), Set.of("100001"));

        LastKnown known = lastKnown("100001");
        assertThat(known.caseworker()).isEqualTo("V01");
        assertThat(known.team()).isEqualTo("T2");
        assertThat(known.underProtection()).isTrue();
        assertThat(known.readOn()).contains(MONDAY);
        assertThat(known.judgedOn()).contains(MONDAY);
        assertThat(known.wasOverdue()).isTrue();
    }

    @Test
    void since_when_a_case_cannot_be_judged_is_known_until_it_can_or_vanishes() {
        LocalDate wednesday = TUESDAY.plusDays(1);
        arrives(MONDAY, List.of(ANNA));
        computed(MONDAY, Map.of(), Set.of());
        assertThat(lastKnown("100001").undecidedOn()).isEmpty();
        computed(TUESDAY, Map.of(), Set.of("100001"));
        computed(wednesday, Map.of(), Set.of("100001"));
        assertThat(lastKnown("100001").undecidedOn()).contains(TUESDAY);
        computed(wednesday.plusDays(1), Map.of(), Set.of());
        assertThat(lastKnown("100001").undecidedOn()).isEmpty();
        computed(wednesday.plusDays(2), Map.of(), Set.of("100001"));
        arrives(wednesday.plusDays(3), List.of());
        computed(wednesday.plusDays(3), Map.of(), Set.of());
        assertThat(lastKnown("100001").undecidedOn()).isEmpty();
    }

    @Test
    void nobody_knows_a_customer_whose_row_could_never_be_read() {
        arrives(MONDAY, List.of(ANNA));

        assertThat(arrives(TUESDAY, List.of(ANNA, CaseSnapshot.unreadable("100002", "V02", "T2", false))))
                .isEqualTo(MovementTotals.NONE);
        assertThat(known().lastKnown()).containsOnlyKeys("100001");
    }

    @Test
    void a_case_that_cannot_be_read_is_closed_until_its_row_can_be() {
        arrives(MONDAY, List.of(ANNA));
        arrives(TUESDAY, List.of(CaseSnapshot.unreadable("100001", "V01", "T1", false)));

        assertThat(known().close("100001", "verzogen", TUESDAY)).isTrue();
        arrives(WEDNESDAY, List.of(CaseSnapshot.unreadable("100001", "V01", "T1", false)));
        assertThat(lastKnown("100001").closed()).isTrue();
        arrives(WEDNESDAY.plusDays(1), List.of(ANNA));
        assertThat(lastKnown("100001").closed()).isFalse();
    }

    private LastKnown lastKnown(String customer) {
        return Objects.requireNonNull(known().lastKnown().get(customer));
    }

    private void vanishOverdue() {
        arrives(MONDAY, List.of(ANNA));
        computed(MONDAY, Map.of("100001", MONDAY.minusDays(1)));
        arrives(TUESDAY, List.of());
    }
}
