package de.kontaktzyklus.delivery;

import static de.kontaktzyklus.delivery.MailState.PLANNED;
import static de.kontaktzyklus.delivery.MailState.REFUSED;
import static de.kontaktzyklus.delivery.MailState.SENDING;
import static de.kontaktzyklus.delivery.MailState.SENT;
import static de.kontaktzyklus.delivery.MailState.UNKNOWN;
import static de.kontaktzyklus.delivery.Mails.digest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.Claims.HeldMail;
import de.kontaktzyklus.delivery.Claims.Recovered;
import de.kontaktzyklus.delivery.Outbox.UnsentMail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every outbox keeps to, whatever it is made of. */
public abstract class OutboxContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant NOW = Instant.parse("2026-11-23T05:30:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final SendingRules HOLDING = new SendingRules("node-1", LEASE, Optional.empty());
    private static final SendingRules ONCE_MORE = new SendingRules("node-1", LEASE, Optional.of(FIVE_MINUTES));

    private static final OutgoingMail TO_MUSTERFRAU = digest(MONDAY, "musterfrau", "100001", "100002");
    private static final OutgoingMail TO_BEISPIEL = digest(MONDAY, "beispiel", "100003");
    private static final OutgoingMail TO_LEADER =
            digest(MONDAY, "leitung", "100001", "100002").passingOn(TO_MUSTERFRAU);

    private Instant now = NOW;

    /** A new one, with nothing in it. */
    protected abstract Outbox outbox();

    /** The same as a node sees it that sends, under a clock that can be set. */
    protected abstract Claims claims(SendingRules rules, InstantSource clock);

    /** A later digest says all that the mail was to say. */
    protected abstract void supersede(OutgoingMail mail, OutgoingMail later);

    private Claims claims() {
        return claims(HOLDING, () -> now);
    }

    @Test
    void a_planned_mail_comes_out_byte_for_byte() {
        outbox().plan(TO_MUSTERFRAU);

        assertThat(claims().next()).contains(claimed(TO_MUSTERFRAU, 1, 1, ""));
    }

    @Test
    void whose_digest_it_is_and_what_it_passes_on_come_out_too() {
        OutgoingMail digest = TO_LEADER.heldBy("T01");
        outbox().plan(digest);

        assertThat(claims().next()).map(Claimed::mail).contains(digest);
    }

    @Test
    void content_is_bytes_and_not_text() {
        byte[] every = new byte[256];
        for (int value = 0; value < every.length; value++) {
            every[value] = (byte) value;
        }
        outbox().plan(new OutgoingMail(
                "<a@x>", MONDAY, MailKind.ALARM, "admin@jobcenter.example", "", every, TO_BEISPIEL.customers()));

        assertThat(claims().next().orElseThrow().mail().content().bytes()).isEqualTo(every);
    }

    @Test
    void a_mail_is_planned_once() {
        assertThat(outbox().plan(TO_MUSTERFRAU)).isTrue();
        assertThat(outbox().plan(TO_MUSTERFRAU)).isFalse();

        assertThat(outbox().totals()).containsEntry(PLANNED, 1);
    }

    @Test
    void a_mail_that_was_sent_is_not_planned_again() {
        send(TO_MUSTERFRAU);

        assertThat(outbox().plan(TO_MUSTERFRAU)).isFalse();
        assertThat(claims().next()).isEmpty();
    }

    @Test
    void an_empty_outbox_has_nothing_to_claim() {
        assertThat(claims().next()).isEmpty();
    }

    @Test
    void mails_are_claimed_in_the_order_in_which_they_were_planned() {
        outbox().plan(TO_MUSTERFRAU);
        outbox().plan(TO_BEISPIEL);

        assertThat(claimed()).contains(TO_MUSTERFRAU);
        assertThat(claimed()).contains(TO_BEISPIEL);
    }

    @Test
    void a_claimed_mail_goes_to_no_other_node() {
        outbox().plan(TO_MUSTERFRAU);
        claims().next();

        assertThat(claims().next()).isEmpty();
        assertThat(outbox().totals()).containsEntry(SENDING, 1).containsEntry(PLANNED, 0);
    }

    @Test
    void many_hands_claim_each_mail_once() throws Exception {
        List<OutgoingMail> mails = IntStream.range(0, 40)
                .mapToObj(number -> digest(MONDAY, "person-" + number))
                .toList();
        mails.forEach(outbox()::plan);

        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            Callable<Optional<OutgoingMail>> claim = this::claimed;
            List<OutgoingMail> claimed = new ArrayList<>();
            for (Future<Optional<OutgoingMail>> each : hands.invokeAll(Collections.nCopies(50, claim))) {
                each.get().ifPresent(claimed::add);
            }
            assertThat(claimed).containsExactlyInAnyOrderElementsOf(mails);
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void a_postponed_mail_waits_until_its_time_has_come() {
        claims().postpone(claim(TO_MUSTERFRAU), "451 try later", FIVE_MINUTES);

        now = NOW.plus(FIVE_MINUTES).minusNanos(1);
        assertThat(claims().next()).isEmpty();
        now = NOW.plus(FIVE_MINUTES);
        assertThat(claims().next())
                .as("the second attempt, five minutes after the first")
                .contains(new Claimed(
                        new Claim(TO_MUSTERFRAU.messageId(), 2), TO_MUSTERFRAU, 2, FIVE_MINUTES, "451 try later"));
    }

    @Test
    void of_two_postponed_mails_the_one_that_is_due_earlier_comes_first() {
        outbox().plan(TO_MUSTERFRAU);
        outbox().plan(TO_BEISPIEL);
        Claim first = claims().next().orElseThrow().claim();
        Claim second = claims().next().orElseThrow().claim();
        claims().postpone(first, "", Duration.ofMillis(1_500));
        claims().postpone(second, "", Duration.ofSeconds(1));

        now = NOW.plusSeconds(2);
        assertThat(claimed()).contains(TO_BEISPIEL);
    }

    @Test
    void a_fresh_mail_does_not_wait_behind_a_postponed_one() {
        claims().postpone(claim(TO_MUSTERFRAU), "", Duration.ZERO);
        outbox().plan(TO_BEISPIEL);

        assertThat(claimed()).contains(TO_BEISPIEL);
    }

    @Test
    void a_mail_that_is_given_back_keeps_its_place_and_its_attempts() {
        Claim claim = claim(TO_MUSTERFRAU);
        outbox().plan(TO_BEISPIEL);
        claims().giveBack(claim, "no TLS");

        assertThat(outbox().unsent(1)).containsExactly(entry(TO_MUSTERFRAU, PLANNED, 0, "no TLS", null));
        now = NOW.plus(FIVE_MINUTES);
        assertThat(claims().next())
                .as("the first attempt that counts begins now")
                .contains(claimed(TO_MUSTERFRAU, 2, 1, "no TLS"));
    }

    @Test
    void a_later_attempt_that_is_given_back_does_not_forget_when_the_first_one_was() {
        claims().postpone(claim(TO_MUSTERFRAU), "451 try later", FIVE_MINUTES);
        now = NOW.plus(FIVE_MINUTES);
        claims().giveBack(claims().next().orElseThrow().claim(), "no TLS");

        assertThat(claims().next().orElseThrow().tryingFor()).isEqualTo(FIVE_MINUTES);
    }

    @Test
    void a_mail_can_be_given_back_behind_those_that_wait() {
        Claim claim = claim(TO_MUSTERFRAU);
        outbox().plan(TO_BEISPIEL);
        claims().giveBackBehind(claim, "421 too busy");

        assertThat(claimed()).contains(TO_BEISPIEL);
        assertThat(claims().next()).contains(claimed(TO_MUSTERFRAU, 2, 1, "421 too busy"));
    }

    @Test
    void a_mail_that_is_held_waits_and_the_same_claim_may_still_refuse_it() {
        Claim claim = claim(TO_MUSTERFRAU);
        claims().dotLeaving(claim);
        claims().hold(claim, "held: 550 no", FIVE_MINUTES);

        assertThat(outbox().unsent(9))
                .containsExactly(entry(TO_MUSTERFRAU, PLANNED, 0, "held: 550 no", NOW.plus(FIVE_MINUTES)));
        assertThat(claims().next()).as("at once").isEmpty();

        claims().refused(claim, "550 no", TO_BEISPIEL.passingOn(TO_MUSTERFRAU));
        claims().refused(claim, "550 no", TO_BEISPIEL.passingOn(TO_MUSTERFRAU));
        assertThat(outbox().unsent(9))
                .containsExactly(
                        entry(TO_MUSTERFRAU, REFUSED, 1, "550 no", null), entry(TO_BEISPIEL, PLANNED, 0, "", null));
    }

    @Test
    void a_mail_that_is_held_may_still_be_put_off_and_its_attempt_counts_once() {
        Claim claim = claim(TO_MUSTERFRAU);
        claims().hold(claim, "held: 454 relay access denied", FIVE_MINUTES);

        claims().postpone(claim, "454 relay access denied", FIVE_MINUTES);
        claims().postpone(claim, "454 relay access denied", FIVE_MINUTES);

        assertThat(outbox().unsent(9))
                .containsExactly(entry(TO_MUSTERFRAU, PLANNED, 1, "454 relay access denied", NOW.plus(FIVE_MINUTES)));
    }

    @Test
    void a_mail_that_is_held_and_claimed_anew_is_not_refused_by_the_old_claim() {
        Claim old = claim(TO_MUSTERFRAU);
        claims().hold(old, "held: 550 no", FIVE_MINUTES);
        now = NOW.plus(FIVE_MINUTES);
        assertThat(claims().next().orElseThrow().lastReason()).isEqualTo("held: 550 no");

        assertThatThrownBy(() -> claims().refused(old, "550 no")).isInstanceOf(LostClaimException.class);
        assertThat(outbox().totals()).containsEntry(SENDING, 1);
    }

    @Test
    void the_status_tells_why_a_mail_waits_and_until_when() {
        claims().postpone(claim(TO_MUSTERFRAU), "451 try later", FIVE_MINUTES);

        assertThat(outbox().unsent(10))
                .containsExactly(entry(TO_MUSTERFRAU, PLANNED, 1, "451 try later", NOW.plus(FIVE_MINUTES)));
    }

    @Test
    void sent_mails_are_not_listed_and_the_others_oldest_first() {
        OutgoingMail later = digest(TUESDAY, "musterfrau");
        send(TO_BEISPIEL);
        claims().refused(claim(TO_MUSTERFRAU), "550 no such user");
        outbox().plan(later);

        assertThat(outbox().unsent(10))
                .containsExactly(
                        entry(TO_MUSTERFRAU, REFUSED, 1, "550 no such user", null), entry(later, PLANNED, 0, "", null));
        assertThat(outbox().unsent(1)).hasSize(1);
    }

    @Test
    void every_state_has_a_total() {
        assertThat(outbox().totals()).isEqualTo(Map.of(PLANNED, 0, SENDING, 0, SENT, 0, REFUSED, 0, UNKNOWN, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void the_answer_of_the_server_decides_the_state(MailState state, BiConsumer<Claims, Claim> answer) {
        answer.accept(claims(), claim(TO_MUSTERFRAU));

        assertThat(outbox().totals()).containsEntry(state, 1).containsEntry(SENDING, 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void an_answer_that_is_recorded_again_changes_nothing(MailState state, BiConsumer<Claims, Claim> answer) {
        Claim claim = claim(TO_MUSTERFRAU);
        answer.accept(claims(), claim);
        List<UnsentMail> before = outbox().unsent(9);

        answer.accept(claims(), claim);

        assertThat(outbox().totals()).containsEntry(state, 1).containsEntry(SENDING, 0);
        assertThat(outbox().unsent(9)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void an_answer_to_a_mail_nobody_is_sending_is_a_fault(MailState state, BiConsumer<Claims, Claim> answer) {
        outbox().plan(TO_MUSTERFRAU);

        for (String id : List.of(TO_MUSTERFRAU.messageId(), "<never-planned@jobcenter.example>")) {
            assertThatThrownBy(() -> answer.accept(claims(), new Claim(id, 1)))
                    .isInstanceOf(LostClaimException.class)
                    .hasMessageContaining(id);
        }
        assertThat(outbox().totals()).containsEntry(PLANNED, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void a_mail_that_was_sent_stays_sent(MailState state, BiConsumer<Claims, Claim> answer) {
        Claim claim = send(TO_MUSTERFRAU);

        if (state != SENT) {
            assertThatThrownBy(() -> answer.accept(claims(), claim)).isInstanceOf(LostClaimException.class);
        }
        assertThat(outbox().totals()).containsEntry(SENT, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void a_node_that_is_late_changes_nothing_of_a_mail_that_is_anothers(
            MailState state, BiConsumer<Claims, Claim> answer) {
        Claim late = claim(TO_MUSTERFRAU);
        now = NOW.plus(LEASE);
        claims().recover();
        Claims another = claims(new SendingRules("node-2", LEASE, Optional.empty()), () -> now);
        Claim current = another.next().orElseThrow().claim();

        assertThatThrownBy(() -> answer.accept(claims(), late)).isInstanceOf(LostClaimException.class);
        assertThat(outbox().totals()).containsEntry(SENDING, 1);
        another.dotLeaving(current);
        another.accepted(current);
        assertThat(outbox().totals()).containsEntry(SENT, 1);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                answer(SENT, Claims::accepted),
                answer(REFUSED, (claims, claim) -> claims.refused(claim, "550 no such user")),
                answer(UNKNOWN, (claims, claim) -> claims.unknown(claim, "line broke")),
                answer(PLANNED, (claims, claim) -> claims.postpone(claim, "451 try later", FIVE_MINUTES)),
                answer(PLANNED, (claims, claim) -> claims.giveBack(claim, "no TLS")),
                answer(PLANNED, (claims, claim) -> claims.giveBackBehind(claim, "421 too busy")));
    }

    private static Arguments answer(MailState state, BiConsumer<Claims, Claim> answer) {
        return arguments(state, answer);
    }

    // ---- The dot ----

    @Test
    void the_dot_may_leave_once() {
        Claim claim = claim(TO_MUSTERFRAU);
        claims().dotLeaving(claim);

        assertThatThrownBy(() -> claims().dotLeaving(claim)).isInstanceOf(LostClaimException.class);
    }

    @Test
    void the_dot_may_leave_until_the_lease_has_run_out() {
        Claim inTime = claim(TO_MUSTERFRAU);
        Claim late = claim(TO_BEISPIEL);

        now = NOW.plus(LEASE).minusNanos(1);
        claims().dotLeaving(inTime);
        for (Duration sinceClaim : List.of(LEASE, LEASE.plusMinutes(5))) {
            now = NOW.plus(sinceClaim);
            assertThatThrownBy(() -> claims().dotLeaving(late)).isInstanceOf(LostClaimException.class);
        }
    }

    @Test
    void the_dot_of_a_mail_that_is_anothers_by_now_must_not_leave() {
        Claim late = claim(TO_MUSTERFRAU);
        now = NOW.plus(LEASE);
        claims().recover();
        Claim current = claims().next().orElseThrow().claim();

        assertThatThrownBy(() -> claims().dotLeaving(late)).isInstanceOf(LostClaimException.class);
        claims().dotLeaving(current);
    }

    @Test
    void the_dot_of_a_mail_that_was_replaced_meanwhile_must_not_leave() {
        Claim claim = claim(TO_MUSTERFRAU);
        supersede(TO_MUSTERFRAU, digest(TUESDAY, "musterfrau"));

        assertThatThrownBy(() -> claims().dotLeaving(claim)).isInstanceOf(LostClaimException.class);
    }

    @Test
    void a_dot_that_was_forbidden_costs_no_more_than_a_pause() {
        Claim claim = claim(TO_MUSTERFRAU);
        now = NOW.plus(LEASE);

        claims().postpone(claim, "stopped before the final dot", FIVE_MINUTES);

        assertThat(outbox().totals()).containsEntry(PLANNED, 1);
    }

    // ---- Leases ----

    @Test
    void a_lease_that_is_renewed_in_time_does_not_run_out() {
        Claim claim = claim(TO_MUSTERFRAU);
        now = NOW.plus(LEASE).minusSeconds(1);
        claims().renew(claim);

        now = NOW.plus(LEASE.multipliedBy(2)).minusSeconds(2);
        assertThat(claims().recover().isNothing()).isTrue();
        claims().dotLeaving(claim);
    }

    @Test
    void the_dot_renews_the_lease() {
        Claim claim = claim(TO_MUSTERFRAU);
        now = NOW.plus(LEASE).minusSeconds(1);
        claims().dotLeaving(claim);

        now = NOW.plus(LEASE.multipliedBy(2)).minusSeconds(2);
        assertThat(claims().recover().isNothing()).isTrue();
    }

    @Test
    void a_lease_that_has_run_out_cannot_be_renewed() {
        Claim claim = claim(TO_MUSTERFRAU);
        now = NOW.plus(LEASE);
        claims().renew(claim);

        assertThat(claims().recover().again()).isEqualTo(1);
    }

    @Test
    void what_was_interrupted_before_the_dot_is_sent_again() {
        claim(TO_MUSTERFRAU);
        now = NOW.plus(LEASE);

        assertThat(claims().recover()).isEqualTo(new Recovered(1, 0, List.of()));
        assertThat(claims().recover().isNothing()).isTrue();
        assertThat(outbox().unsent(1))
                .containsExactly(entry(TO_MUSTERFRAU, PLANNED, 1, "interrupted while sending", null));
        assertThat(claims().next()).map(Claimed::attempt).contains(2);
    }

    @Test
    void what_was_interrupted_after_the_dot_is_held() {
        claims().dotLeaving(claim(TO_MUSTERFRAU));
        now = NOW.plus(LEASE);

        assertThat(claims().recover()).isEqualTo(new Recovered(0, 0, List.of(held(TO_MUSTERFRAU))));
        assertThat(claims().recover().isNothing()).isTrue();
        assertThat(outbox().unsent(1))
                .containsExactly(entry(TO_MUSTERFRAU, UNKNOWN, 1, "interrupted while sending", null));
        assertThat(claims().next()).isEmpty();
    }

    @Test
    void what_is_still_being_sent_is_not_taken_away() {
        claim(TO_MUSTERFRAU);
        claims().dotLeaving(claim(TO_BEISPIEL));

        assertThat(claims().recover().isNothing()).isTrue();
        assertThat(outbox().totals()).containsEntry(SENDING, 2);
    }

    // ---- Late truth ----

    @Test
    void an_acceptance_that_comes_after_the_lease_counts() {
        Claim claim = heldForUnknown();

        claims().accepted(claim);

        assertThat(outbox().totals()).containsEntry(SENT, 1).containsEntry(UNKNOWN, 0);
    }

    @Test
    void a_refusal_that_comes_after_the_lease_counts_and_is_passed_on() {
        Claim claim = heldForUnknown();

        claims().refused(claim, "554 spam", TO_LEADER);

        assertThat(outbox().totals()).containsEntry(REFUSED, 1).containsEntry(PLANNED, 1);
    }

    @Test
    void an_answer_that_puts_off_and_comes_after_the_lease_counts() {
        Claim claim = heldForUnknown();

        claims().postpone(claim, "451 greylisted", Duration.ZERO);

        assertThat(claims().next()).map(Claimed::mail).contains(TO_MUSTERFRAU);
    }

    @Test
    void an_acceptance_keeps_a_mail_from_being_sent_once_more() {
        Claim claim = claim(TO_MUSTERFRAU);
        claims().dotLeaving(claim);
        now = NOW.plus(LEASE);
        claims(ONCE_MORE, () -> now).recover();

        claims().accepted(claim);

        now = NOW.plus(LEASE).plus(FIVE_MINUTES);
        assertThat(claims().next()).isEmpty();
        assertThat(outbox().totals()).containsEntry(SENT, 1);
    }

    private Claim heldForUnknown() {
        Claim claim = claim(TO_MUSTERFRAU);
        claims().dotLeaving(claim);
        now = NOW.plus(LEASE);
        claims().recover();
        assertThat(outbox().totals()).containsEntry(UNKNOWN, 1);
        return claim;
    }

    // ---- Unknown: hold, or once more ----

    @Test
    void a_mail_that_may_have_left_is_held() {
        Claim claim = claim(TO_MUSTERFRAU);
        claims().dotLeaving(claim);

        assertThat(claims().unknown(claim, "line broke")).isTrue();
        assertThat(claims().next()).isEmpty();
    }

    @Test
    void where_the_office_wants_it_a_mail_that_may_have_left_is_sent_once_more_and_then_held() {
        Claims claims = claims(ONCE_MORE, () -> now);
        Claim first = claim(TO_MUSTERFRAU);
        claims.dotLeaving(first);

        assertThat(claims.unknown(first, "line broke")).as("held").isFalse();
        assertThat(claims.next()).as("not at once").isEmpty();
        now = NOW.plus(FIVE_MINUTES);
        Claimed again = claims.next().orElseThrow();
        assertThat(again.mail()).as("the same bytes").isEqualTo(TO_MUSTERFRAU);
        claims.dotLeaving(again.claim());
        assertThat(claims.unknown(again.claim(), "line broke again")).as("held").isTrue();
        now = NOW.plus(FIVE_MINUTES).plus(FIVE_MINUTES);
        assertThat(claims.next()).isEmpty();
    }

    @Test
    void where_the_office_wants_it_what_was_interrupted_after_the_dot_is_sent_once_more_and_then_held() {
        Claims claims = claims(ONCE_MORE, () -> now);
        claims.dotLeaving(claim(TO_MUSTERFRAU));
        now = now.plus(LEASE);
        assertThat(claims.recover()).isEqualTo(new Recovered(0, 1, List.of()));

        now = now.plus(FIVE_MINUTES);
        claims.dotLeaving(claims.next().orElseThrow().claim());
        now = now.plus(LEASE);
        assertThat(claims.recover()).isEqualTo(new Recovered(0, 0, List.of(held(TO_MUSTERFRAU))));
    }

    @Test
    void a_mail_that_was_replaced_is_not_sent_once_more() {
        Claims claims = claims(ONCE_MORE, () -> now);
        Claim claim = claim(TO_MUSTERFRAU);
        claims.dotLeaving(claim);
        supersede(TO_MUSTERFRAU, digest(TUESDAY, "musterfrau"));

        assertThat(claims.unknown(claim, "line broke")).as("held").isTrue();
    }

    // ---- Superseded, passed on ----

    @Test
    void a_mail_that_a_later_digest_replaces_is_never_sent_and_counted_separately() {
        outbox().plan(TO_MUSTERFRAU);
        outbox().plan(TO_BEISPIEL);
        supersede(TO_MUSTERFRAU, digest(TUESDAY, "musterfrau"));

        assertThat(claimed()).contains(TO_BEISPIEL);
        assertThat(claims().next()).isEmpty();
        assertThat(outbox().superseded()).isEqualTo(1);
        assertThat(outbox().totals()).containsEntry(PLANNED, 0);
        assertThat(outbox().unsent(9)).extracting(UnsentMail::messageId).containsExactly(TO_BEISPIEL.messageId());
    }

    @Test
    void a_mail_that_was_sent_after_all_counts_as_sent_though_it_was_replaced() {
        Claim claim = claim(TO_MUSTERFRAU);
        claims().dotLeaving(claim);
        supersede(TO_MUSTERFRAU, digest(TUESDAY, "musterfrau"));
        assertThat(outbox().totals()).containsEntry(SENDING, 1);

        claims().accepted(claim);

        assertThat(outbox().totals()).containsEntry(SENT, 1);
        assertThat(outbox().superseded()).isZero();
    }

    @Test
    void a_refused_mail_is_passed_on_once() {
        Claim claim = claim(TO_MUSTERFRAU);

        claims().refused(claim, "550 no such user", TO_LEADER);
        claims().refused(claim, "550 no such user", TO_LEADER);

        assertThat(outbox().totals()).containsEntry(REFUSED, 1).containsEntry(PLANNED, 1);
        assertThat(claims().next()).map(Claimed::mail).contains(TO_LEADER);
        assertThat(TO_LEADER.forwards()).isEqualTo(TO_MUSTERFRAU.messageId());
    }

    @Test
    void a_refusal_that_comes_too_late_passes_nothing_on() {
        Claim claim = send(TO_MUSTERFRAU);

        assertThatThrownBy(() -> claims().refused(claim, "550 no such user", TO_LEADER))
                .isInstanceOf(LostClaimException.class);
        assertThat(outbox().totals()).containsEntry(PLANNED, 0);
    }

    // ---- Who was reached ----

    @Test
    void a_customer_is_reached_when_a_server_has_accepted_the_mail() {
        send(TO_MUSTERFRAU);
        outbox().plan(TO_BEISPIEL);

        assertThat(outbox().customersReached(MONDAY, MONDAY)).containsExactlyInAnyOrder("100001", "100002");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @MethodSource("daysOfRun")
    void it_is_the_day_of_the_run_that_counts(LocalDate first, LocalDate last, boolean reached, String reason) {
        send(digest(TUESDAY, "musterfrau", "100001"));

        assertThat(outbox().customersReached(first, last).contains("100001"))
                .as(reason)
                .isEqualTo(reached);
    }

    static Stream<Arguments> daysOfRun() {
        LocalDate wednesday = TUESDAY.plusDays(1);
        return Stream.of(
                arguments(TUESDAY, TUESDAY, true, "that day"),
                arguments(MONDAY, TUESDAY, true, "the last day counts"),
                arguments(TUESDAY, wednesday, true, "the first day counts"),
                arguments(MONDAY, MONDAY, false, "the day before"),
                arguments(wednesday, wednesday, false, "the day after"));
    }

    private Optional<OutgoingMail> claimed() {
        return claims().next().map(Claimed::mail);
    }

    /** Plans and claims. */
    private Claim claim(OutgoingMail mail) {
        outbox().plan(mail);
        Claimed claimed = claims().next().orElseThrow();
        assertThat(claimed.mail()).isEqualTo(mail);
        return claimed.claim();
    }

    private Claim send(OutgoingMail mail) {
        Claim claim = claim(mail);
        claims().dotLeaving(claim);
        claims().accepted(claim);
        return claim;
    }

    private static Claimed claimed(OutgoingMail mail, int fence, int attempt, String lastReason) {
        return new Claimed(new Claim(mail.messageId(), fence), mail, attempt, Duration.ZERO, lastReason);
    }

    private static HeldMail held(OutgoingMail mail) {
        return new HeldMail(mail.messageId(), mail.kind());
    }

    private static UnsentMail entry(
            OutgoingMail mail, MailState state, int attempts, String reason, @Nullable Instant next) {
        return new UnsentMail(
                mail.messageId(),
                mail.day(),
                mail.kind(),
                mail.recipient(),
                state,
                attempts,
                reason,
                Optional.ofNullable(next),
                mail.part());
    }
}
