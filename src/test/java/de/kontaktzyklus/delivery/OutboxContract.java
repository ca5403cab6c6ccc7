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

import de.kontaktzyklus.delivery.Outbox.Claimed;
import de.kontaktzyklus.delivery.Outbox.Entry;
import java.time.Duration;
import java.time.Instant;
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

    private static final OutgoingMail TO_MUSTERFRAU = digest(MONDAY, "musterfrau", "100001", "100002");
    private static final OutgoingMail TO_BEISPIEL = digest(MONDAY, "beispiel", "100003");

    /** A new one, with nothing in it. */
    protected abstract Outbox outbox();

    @Test
    void a_planned_mail_comes_out_byte_for_byte() {
        outbox().plan(TO_MUSTERFRAU);

        assertThat(outbox().claimNext(NOW)).contains(new Claimed(TO_MUSTERFRAU, 1));
    }

    @Test
    void content_is_bytes_and_not_text() {
        byte[] every = new byte[256];
        for (int value = 0; value < every.length; value++) {
            every[value] = (byte) value;
        }
        outbox().plan(new OutgoingMail(
                "<a@x>", MONDAY, MailKind.ALARM, "admin@jobcenter.example", "", every, TO_BEISPIEL.customers()));

        assertThat(outbox().claimNext(NOW).orElseThrow().mail().content().bytes())
                .isEqualTo(every);
    }

    @Test
    void a_mail_is_planned_once() {
        assertThat(outbox().plan(TO_MUSTERFRAU)).isTrue();
        assertThat(outbox().plan(TO_MUSTERFRAU)).isFalse();

        assertThat(outbox().totals()).containsEntry(PLANNED, 1);
    }

    @Test
    void a_mail_that_was_sent_is_not_planned_again() {
        outbox().plan(TO_MUSTERFRAU);
        outbox().claimNext(NOW);
        outbox().accepted(TO_MUSTERFRAU.messageId(), NOW);

        assertThat(outbox().plan(TO_MUSTERFRAU)).isFalse();
        assertThat(outbox().claimNext(NOW)).isEmpty();
    }

    @Test
    void an_empty_outbox_has_nothing_to_claim() {
        assertThat(outbox().claimNext(NOW)).isEmpty();
    }

    @Test
    void mails_are_claimed_in_the_order_in_which_they_were_planned() {
        outbox().plan(TO_MUSTERFRAU);
        outbox().plan(TO_BEISPIEL);

        assertThat(claimed(NOW)).contains(TO_MUSTERFRAU);
        assertThat(claimed(NOW)).contains(TO_BEISPIEL);
    }

    @Test
    void a_claimed_mail_is_nobody_elses() {
        outbox().plan(TO_MUSTERFRAU);
        outbox().claimNext(NOW);

        assertThat(outbox().claimNext(NOW)).isEmpty();
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
            Callable<Optional<OutgoingMail>> claim = () -> claimed(NOW);
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
        outbox().plan(TO_MUSTERFRAU);
        outbox().claimNext(NOW);
        outbox().postpone(TO_MUSTERFRAU.messageId(), "451 try later", NOW.plus(FIVE_MINUTES));

        assertThat(outbox().claimNext(NOW.plus(FIVE_MINUTES).minusNanos(1))).isEmpty();
        assertThat(outbox().claimNext(NOW.plus(FIVE_MINUTES))).contains(new Claimed(TO_MUSTERFRAU, 2));
    }

    @Test
    void of_two_postponed_mails_the_one_that_is_due_earlier_comes_first() {
        outbox().plan(TO_MUSTERFRAU);
        outbox().plan(TO_BEISPIEL);
        outbox().claimNext(NOW);
        outbox().claimNext(NOW);
        outbox().postpone(TO_MUSTERFRAU.messageId(), "", NOW.plusMillis(1_500));
        outbox().postpone(TO_BEISPIEL.messageId(), "", NOW.plusSeconds(1));

        assertThat(claimed(NOW.plusSeconds(2))).contains(TO_BEISPIEL);
    }

    @Test
    void a_fresh_mail_does_not_wait_behind_a_postponed_one() {
        outbox().plan(TO_MUSTERFRAU);
        outbox().claimNext(NOW);
        outbox().postpone(TO_MUSTERFRAU.messageId(), "", NOW);
        outbox().plan(TO_BEISPIEL);

        assertThat(claimed(NOW)).contains(TO_BEISPIEL);
    }

    @Test
    void a_mail_that_is_given_back_keeps_its_place_and_its_attempts() {
        outbox().plan(TO_MUSTERFRAU);
        outbox().plan(TO_BEISPIEL);
        outbox().claimNext(NOW);
        outbox().giveBack(TO_MUSTERFRAU.messageId(), "no TLS");

        assertThat(outbox().unsent(1)).containsExactly(entry(TO_MUSTERFRAU, PLANNED, 0, "no TLS", null));
        assertThat(outbox().claimNext(NOW)).contains(new Claimed(TO_MUSTERFRAU, 1));
    }

    @Test
    void the_status_tells_why_a_mail_waits_and_until_when() {
        outbox().plan(TO_MUSTERFRAU);
        outbox().claimNext(NOW);
        outbox().postpone(TO_MUSTERFRAU.messageId(), "451 try later", NOW.plus(FIVE_MINUTES));

        assertThat(outbox().unsent(10))
                .containsExactly(entry(TO_MUSTERFRAU, PLANNED, 1, "451 try later", NOW.plus(FIVE_MINUTES)));
    }

    @Test
    void sent_mails_are_not_listed_and_the_others_oldest_first() {
        OutgoingMail later = digest(TUESDAY, "musterfrau");
        outbox().plan(TO_BEISPIEL);
        outbox().plan(TO_MUSTERFRAU);
        outbox().plan(later);
        outbox().claimNext(NOW);
        outbox().accepted(TO_BEISPIEL.messageId(), NOW);
        outbox().claimNext(NOW);
        outbox().refused(TO_MUSTERFRAU.messageId(), "550 no such user", NOW);

        assertThat(outbox().unsent(10))
                .containsExactly(
                        entry(TO_MUSTERFRAU, REFUSED, 1, "550 no such user", null), entry(later, PLANNED, 0, "", null));
        assertThat(outbox().unsent(1)).hasSize(1);
    }

    @Test
    void every_state_has_a_total() {
        assertThat(outbox().totals()).isEqualTo(Map.of(PLANNED, 0, SENDING, 0, SENT, 0, REFUSED, 0, UNKNOWN, 0));
    }

    @Test
    void what_a_crash_left_half_sent_is_held_and_not_sent_again() {
        outbox().plan(TO_MUSTERFRAU);
        outbox().plan(TO_BEISPIEL);
        outbox().claimNext(NOW);

        assertThat(outbox().recover(NOW)).isEqualTo(1);
        assertThat(outbox().recover(NOW)).isZero();
        assertThat(outbox().totals()).containsEntry(UNKNOWN, 1).containsEntry(PLANNED, 1);
        assertThat(outbox().unsent(1))
                .containsExactly(entry(TO_MUSTERFRAU, UNKNOWN, 1, "interrupted while sending", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void the_answer_of_the_server_decides_the_state(MailState state, BiConsumer<Outbox, String> answer) {
        outbox().plan(TO_MUSTERFRAU);
        outbox().claimNext(NOW);

        answer.accept(outbox(), TO_MUSTERFRAU.messageId());

        assertThat(outbox().totals()).containsEntry(state, 1).containsEntry(SENDING, 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void an_answer_to_a_mail_nobody_is_sending_is_a_fault(MailState state, BiConsumer<Outbox, String> answer) {
        outbox().plan(TO_MUSTERFRAU);
        String id = TO_MUSTERFRAU.messageId();

        assertThatThrownBy(() -> answer.accept(outbox(), id))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Mail " + id + " is PLANNED, not SENDING");
        assertThatThrownBy(() -> answer.accept(outbox(), "<never-planned@jobcenter.example>"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Mail <never-planned@jobcenter.example> is not planned, not SENDING");
        assertThat(outbox().totals()).containsEntry(PLANNED, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void a_mail_that_was_sent_stays_sent(MailState state, BiConsumer<Outbox, String> answer) {
        outbox().plan(TO_MUSTERFRAU);
        outbox().claimNext(NOW);
        outbox().accepted(TO_MUSTERFRAU.messageId(), NOW);

        assertThatThrownBy(() -> answer.accept(outbox(), TO_MUSTERFRAU.messageId()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(outbox().totals()).containsEntry(SENT, 1);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                answer(SENT, (outbox, id) -> outbox.accepted(id, NOW)),
                answer(REFUSED, (outbox, id) -> outbox.refused(id, "550 no such user", NOW)),
                answer(UNKNOWN, (outbox, id) -> outbox.unknown(id, "line broke", NOW)),
                answer(PLANNED, (outbox, id) -> outbox.postpone(id, "451 try later", NOW)),
                answer(PLANNED, (outbox, id) -> outbox.giveBack(id, "no TLS")));
    }

    private static Arguments answer(MailState state, BiConsumer<Outbox, String> answer) {
        return arguments(state, answer);
    }

    @Test
    void a_customer_is_reached_when_a_server_has_accepted_the_mail() {
        outbox().plan(TO_MUSTERFRAU);
        outbox().plan(TO_BEISPIEL);
        outbox().claimNext(NOW);
        outbox().accepted(TO_MUSTERFRAU.messageId(), NOW);

        assertThat(outbox().customersReached(MONDAY, MONDAY)).containsExactlyInAnyOrder("100001", "100002");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @MethodSource("daysOfRun")
    void it_is_the_day_of_the_run_that_counts(LocalDate first, LocalDate last, boolean reached, String reason) {
        outbox().plan(digest(TUESDAY, "musterfrau", "100001"));
        outbox().claimNext(NOW);
        outbox().accepted(digest(TUESDAY, "musterfrau").messageId(), NOW);

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

    private Optional<OutgoingMail> claimed(Instant now) {
        return outbox().claimNext(now).map(Claimed::mail);
    }

    private static Entry entry(
            OutgoingMail mail, MailState state, int attempts, String reason, @Nullable Instant next) {
        return new Entry(
                mail.messageId(),
                mail.day(),
                mail.kind(),
                mail.recipient(),
                state,
                attempts,
                reason,
                Optional.ofNullable(next));
    }
}
