package de.kontaktzyklus.pipeline;

import static de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer.HANG;
import static de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer.HANG_UP;
import static de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer.RESET;
import static de.kontaktzyklus.pipeline.DeliveryBench.GIVE_UP;
import static de.kontaktzyklus.pipeline.DeliveryBench.NOW;
import static de.kontaktzyklus.pipeline.DeliveryBench.PAUSE;
import static de.kontaktzyklus.pipeline.DeliveryBench.WELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.smtp.talk.WaitingMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a mail when the mail server misbehaves (notes on mail and state: the fault table). */
class MailDeliveryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String V5011 = "v5011";
    private static final String V5012 = "v5012";

    private final DeliveryBench bench = new DeliveryBench();

    /** Of those that wait: with or without a pause, and whether the attempt counts. */
    private enum Waits {
        NOT(0),
        SERVER(0),
        LATER(1);

        private final int attempts;

        Waits(int attempts) {
            this.attempts = attempts;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_mail_ends_where_its_fault_puts_it(String fault, String command, String reply, MailState state, Waits waits)
            throws IOException {
        bench.plan(V5011);

        bench.deliver(Map.of(command, reply));

        assertThat(bench.outbox.totals()).as(fault).containsEntry(state, 1);
        if (state == MailState.PLANNED) {
            Outbox.UnsentMail mail = bench.outbox.unsent(1).get(0);
            assertThat(mail.attempts()).as(fault).isEqualTo(waits.attempts);
            assertThat(mail.nextAttempt().isPresent()).as(fault).isEqualTo(waits == Waits.LATER);
            mail.nextAttempt()
                    .ifPresent(next -> assertThat(next).isCloseTo(NOW.plus(PAUSE), within(1, ChronoUnit.MINUTES)));
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("all is well", "QUIT", "221 bye", MailState.SENT, Waits.NOT),
                arguments("hangs at QUIT", "QUIT", HANG, MailState.SENT, Waits.NOT),
                arguments("another word for yes", ".", "251 will forward", MailState.SENT, Waits.NOT),
                arguments("no greeting", "greeting", HANG_UP, MailState.PLANNED, Waits.SERVER),
                arguments("hangs before the greeting", "greeting", HANG, MailState.PLANNED, Waits.SERVER),
                arguments("not now", "greeting", "421 too busy", MailState.PLANNED, Waits.SERVER),
                arguments("never", "greeting", "554 no service", MailState.PLANNED, Waits.SERVER),
                arguments("hangs at EHLO", "EHLO", HANG, MailState.PLANNED, Waits.SERVER),
                arguments("sender not allowed", "MAIL", "550 not you", MailState.PLANNED, Waits.SERVER),
                arguments("login needed", "MAIL", "530 authenticate first", MailState.PLANNED, Waits.SERVER),
                arguments("storage full", "MAIL", "452 no space", MailState.PLANNED, Waits.SERVER),
                arguments("hangs up at MAIL", "MAIL", HANG_UP, MailState.PLANNED, Waits.SERVER),
                arguments("resets at MAIL", "MAIL", RESET, MailState.PLANNED, Waits.SERVER),
                arguments("hangs at MAIL", "MAIL", HANG, MailState.PLANNED, Waits.SERVER),
                arguments("mail too large", "MAIL", "552 too large", MailState.REFUSED, Waits.NOT),
                arguments("recipient unknown", "RCPT", "550 no such user", MailState.REFUSED, Waits.NOT),
                arguments("login needed at RCPT", "RCPT", "530 authenticate first", MailState.PLANNED, Waits.SERVER),
                arguments("shuts down at RCPT", "RCPT", "421 shutting down", MailState.PLANNED, Waits.SERVER),
                arguments("mailbox busy", "RCPT", "450 later", MailState.PLANNED, Waits.LATER),
                arguments("mailbox full", "RCPT", "452 full", MailState.PLANNED, Waits.LATER),
                arguments("hangs up at RCPT", "RCPT", HANG_UP, MailState.PLANNED, Waits.LATER),
                arguments("hangs at RCPT", "RCPT", HANG, MailState.PLANNED, Waits.LATER),
                arguments("garbage at RCPT", "RCPT", "what?", MailState.PLANNED, Waits.LATER),
                arguments("hangs up at DATA", "DATA", HANG_UP, MailState.PLANNED, Waits.LATER),
                arguments("hangs at DATA", "DATA", HANG, MailState.PLANNED, Waits.LATER),
                arguments("shuts down at DATA", "DATA", "421 shutting down", MailState.PLANNED, Waits.SERVER),
                arguments("not now at DATA", "DATA", "451 later", MailState.PLANNED, Waits.LATER),
                arguments("refuses DATA", "DATA", "554 no", MailState.REFUSED, Waits.NOT),
                arguments("hangs after the dot", ".", HANG, MailState.UNKNOWN, Waits.NOT),
                arguments("resets after the dot", ".", RESET, MailState.UNKNOWN, Waits.NOT),
                arguments("hangs up after the dot", ".", HANG_UP, MailState.UNKNOWN, Waits.NOT),
                arguments("garbage after the dot", ".", "what was that", MailState.UNKNOWN, Waits.NOT),
                arguments("wants more after the dot", ".", "354 go on", MailState.UNKNOWN, Waits.NOT),
                arguments("421 after the dot", ".", "421 shutting down", MailState.PLANNED, Waits.LATER),
                arguments("451 after the dot", ".", "451 greylisted", MailState.PLANNED, Waits.LATER),
                arguments("554 after the dot", ".", "554 spam", MailState.REFUSED, Waits.NOT));
    }

    @Test
    void a_refused_recipient_does_not_stop_the_others() throws IOException {
        bench.plan("not an address", V5012);

        bench.deliver(WELL);

        assertThat(bench.outbox.totals()).containsEntry(MailState.REFUSED, 1).containsEntry(MailState.SENT, 1);
        assertThat(bench.stuck).containsExactly("refused <not-an-address@jobcenter.example>");
    }

    @Test
    void a_mail_that_cannot_be_read_does_not_stop_the_others() throws IOException {
        bench.outbox.plan(new OutgoingMail(
                "<empty@x>", DAY, MailKind.CASEWORKER_DIGEST, "v5011@jobcenter.example", "", new byte[0], Set.of()));
        bench.plan(V5012);

        bench.deliver(WELL);

        assertThat(bench.outbox.totals()).containsEntry(MailState.REFUSED, 1).containsEntry(MailState.SENT, 1);
        assertThat(bench.stuck).containsExactly("refused <empty@x>");
    }

    @Test
    void a_refused_mail_is_told_somebody_else_in_the_same_round_or_else_the_administrator() throws IOException {
        bench.passedOn = Optional.of(DeliveryBench.mail("leitung").passingOn(DeliveryBench.mail(V5011)));
        bench.plan(V5011);

        bench.deliver(List.of(Map.of("RCPT", "550 no such user"), WELL));

        assertThat(bench.outbox.totals()).containsEntry(MailState.REFUSED, 1).containsEntry(MailState.SENT, 1);
        assertThat(bench.stuck).as("for the administrator").isEmpty();
    }

    @Test
    void a_mail_that_is_passed_on_and_refused_again_is_for_the_administrator() throws IOException {
        bench.passedOn = Optional.of(DeliveryBench.mail("leitung").passingOn(DeliveryBench.mail(V5011)));
        bench.plan(V5011);

        bench.deliver(Map.of("RCPT", "550 no such user"));

        assertThat(bench.outbox.totals()).containsEntry(MailState.REFUSED, 2);
        assertThat(bench.stuck).containsExactly("refused <leitung@jobcenter.example>");
    }

    @Test
    void no_more_than_the_cap_go_in_one_run() throws IOException {
        for (int number = 0; number < DeliveryBench.MOST_PER_RUN + 2; number++) {
            bench.plan("v" + number);
        }

        bench.deliver(WELL);

        assertThat(bench.outbox.totals())
                .containsEntry(MailState.SENT, DeliveryBench.MOST_PER_RUN)
                .containsEntry(MailState.PLANNED, 2);
    }

    @Test
    void a_delivery_that_must_stop_claims_no_further_mail() {
        bench.plan(V5011, V5012);
        WaitingMessage atHand = bench.claimFirst();

        bench.delivery.stop();
        bench.delivery.accepted(atHand);

        assertThat(bench.delivery.claimNext()).isNull();
        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 1).containsEntry(MailState.PLANNED, 1);
    }

    @Test
    void the_pauses_grow_and_no_two_mails_come_back_together() throws IOException {
        bench.plan(V5011, V5012);
        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 0; attempt < 5; attempt++) {
            bench.deliver(Map.of("RCPT", "450 later"));
            Instant next = next(0);
            assertThat(next(1)).isNotEqualTo(next);
            pauses.add(Duration.between(bench.clock, next));
            bench.clock = next.isAfter(next(1)) ? next : next(1);
        }

        assertThat(pauses)
                .as("5, 15, 30, 60, 60 minutes, a fifth more or less")
                .zipSatisfy(
                        List.of(5, 15, 30, 60, 60),
                        (pause, minutes) ->
                                assertThat((double) pause.toSeconds()).isCloseTo(minutes * 60.0, withinPercentage(20)))
                .doesNotHaveDuplicates();
    }

    private Instant next(int mail) {
        return bench.outbox.unsent(9).get(mail).nextAttempt().orElseThrow();
    }

    @Test
    void a_mail_that_is_only_put_off_is_given_up_and_passed_on() throws IOException {
        bench.passedOn = Optional.of(DeliveryBench.mail("leitung").passingOn(DeliveryBench.mail(V5011)));
        bench.plan(V5011);
        while (bench.outbox.totals().getOrDefault(MailState.REFUSED, 0) == 0) {
            bench.deliver(Map.of("RCPT", "450 later"));
            bench.later(Duration.ofMinutes(75));
        }

        assertThat(Duration.between(NOW, bench.clock)).isBetween(GIVE_UP, GIVE_UP.plusHours(3));
        assertThat(bench.outbox.unsent(1).get(0).reason()).startsWith("given up after 8 attempts: ");
        assertThat(bench.outbox.planned()).hasSize(2);
    }

    @Test
    void a_program_that_was_down_for_a_day_has_not_tried_for_a_day() throws IOException {
        bench.plan(V5011);
        bench.deliver(Map.of("RCPT", "450 later"));
        bench.later(Duration.ofDays(1));
        bench.deliver(Map.of("RCPT", "450 later"));

        assertThat(bench.outbox.totals()).containsEntry(MailState.PLANNED, 1);
    }

    @Test
    void where_the_office_wants_it_a_mail_that_may_have_left_is_sent_once_more() throws IOException {
        DeliveryBench onceMore = new DeliveryBench(Optional.of(PAUSE), DeliveryBench.LEASE);
        onceMore.plan(V5011);

        onceMore.deliver(Map.of(".", HANG_UP));
        assertThat(onceMore.stuck).isEmpty();
        onceMore.later(PAUSE);
        onceMore.deliver(Map.of(".", HANG_UP));

        assertThat(onceMore.outbox.totals()).containsEntry(MailState.UNKNOWN, 1);
        assertThat(onceMore.stuck).containsExactly("unknown <v5011@jobcenter.example>");
        assertThat(onceMore.heard).filteredOn("."::equals).hasSize(2);
    }
}
