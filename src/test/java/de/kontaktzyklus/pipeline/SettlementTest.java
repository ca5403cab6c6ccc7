package de.kontaktzyklus.pipeline;

import static de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer.HANG_UP;
import static de.kontaktzyklus.pipeline.DeliveryBench.LEASE;
import static de.kontaktzyklus.pipeline.DeliveryBench.WELL;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.pipeline.TroubledClaims.Trouble;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the mail server has answered is recorded although the database is gone, full or locked at that moment. */
class SettlementTest {

    private static final int FOR_LONG = 1_000;

    private final DeliveryBench bench = new DeliveryBench();

    @ParameterizedTest(name = "{0}: {1} fails {2} times {5} it is done")
    @MethodSource("troubles")
    void an_answer_is_recorded_when_the_database_comes_back(
            MailState state, String call, int times, String command, String reply, Trouble when) throws IOException {
        bench.plan("v5011", "v5012");
        bench.trouble.fail(call, times, when);

        bench.deliver(List.of(Map.of(command, reply), WELL));

        assertThat(bench.outbox.totals()).containsEntry(MailState.SENDING, 0);
        assertThat(bench.outbox.totals().get(state)).isEqualTo(state == MailState.SENT ? 2 : 1);
        assertThat(bench.waited).as("pauses").hasSize(times).isSorted();
        assertThat(bench.stuck).hasSize(state == MailState.REFUSED || state == MailState.UNKNOWN ? 1 : 0);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(Trouble.values())
                .flatMap(when -> Stream.of(
                        arguments(MailState.SENT, "accepted", 1, "QUIT", "221 bye", when),
                        arguments(MailState.SENT, "accepted", 5, "QUIT", "221 bye", when),
                        arguments(MailState.REFUSED, "refused", 3, "RCPT", "550 no such user", when),
                        arguments(MailState.UNKNOWN, "unknown", 3, ".", HANG_UP, when),
                        arguments(MailState.PLANNED, "postpone", 3, "RCPT", "450 later", when)));
    }

    @Test
    void as_long_as_an_answer_is_not_recorded_no_further_mail_is_sent() throws IOException {
        bench.plan("v5011", "v5012");
        bench.trouble.fail("accepted", FOR_LONG, Trouble.BEFORE);

        bench.deliver(WELL);

        assertThat(bench.heard).filteredOn("."::equals).hasSize(1);
        assertThat(bench.outbox.totals()).containsEntry(MailState.SENDING, 1).containsEntry(MailState.PLANNED, 1);
    }

    @Test
    void an_answer_that_could_not_be_recorded_in_one_round_is_recorded_in_a_later_one() throws IOException {
        bench.plan("v5011", "v5012");
        bench.trouble.fail("accepted", FOR_LONG, Trouble.BEFORE);
        bench.deliver(WELL);
        bench.trouble.fail("accepted", 0, Trouble.BEFORE);

        bench.deliver(WELL);

        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 2);
        assertThat(bench.heard).filteredOn("."::equals).as("each once").hasSize(2);
    }

    @Test
    void an_acceptance_is_recorded_even_if_the_mail_became_unknown_meanwhile() throws IOException {
        bench.plan("v5011");
        bench.trouble.fail("accepted", FOR_LONG, Trouble.BEFORE);
        bench.deliver(WELL);
        bench.later(LEASE);
        anotherNode().recover();
        assertThat(bench.outbox.totals()).containsEntry(MailState.UNKNOWN, 1);
        bench.trouble.fail("accepted", 0, Trouble.BEFORE);

        bench.deliver(WELL);

        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 1);
    }

    @Test
    void what_is_sent_and_what_is_to_be_recorded_keeps_its_lease() throws IOException {
        bench.plan("v5011");
        bench.trouble.fail("accepted", FOR_LONG, Trouble.BEFORE);
        bench.deliver(WELL);

        bench.later(LEASE.dividedBy(2));
        bench.delivery.renewLeases();
        bench.later(LEASE.minusSeconds(1));

        assertThat(anotherNode().recover().isNothing()).isTrue();
    }

    @Test
    void a_lease_that_cannot_be_renewed_is_nothing_to_alarm_anybody_of() throws IOException {
        bench.plan("v5011");
        bench.trouble.fail("accepted", FOR_LONG, Trouble.BEFORE);
        bench.deliver(WELL);
        bench.trouble.fail("renew", 1, Trouble.BEFORE);

        bench.delivery.renewLeases();

        assertThat(bench.outbox.totals()).containsEntry(MailState.SENDING, 1);
    }

    @Test
    void what_is_recorded_is_not_renewed_any_more() throws IOException {
        bench.plan("v5011");
        bench.deliver(WELL);

        bench.delivery.renewLeases();

        assertThat(bench.trouble.calls).doesNotContain("renew");
    }

    @Test
    void an_answer_that_comes_too_late_does_not_stop_the_others() throws IOException {
        bench.plan("v5011");
        bench.trouble.fail("postpone", FOR_LONG, Trouble.BEFORE);
        bench.deliver(Map.of("RCPT", "450 later"));
        bench.later(LEASE);
        anotherNode().recover();
        anotherNode().next();
        bench.plan("v5012");
        bench.trouble.fail("postpone", 0, Trouble.BEFORE);

        bench.deliver(WELL);

        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 1).containsEntry(MailState.SENDING, 1);
    }

    @Test
    void what_a_dead_node_had_goes_in_the_round_that_is_under_way() {
        bench.plan("v5011", "v5012");
        anotherNode().next();
        bench.delivery.accepted(bench.claimFirst());
        bench.later(LEASE);

        assertThat(requireNonNull(bench.delivery.claimNext()).messageId()).isEqualTo("<v5011@jobcenter.example>");
    }

    private Claims anotherNode() {
        return bench.outbox.claims(new SendingRules("node-2", LEASE, Optional.empty()), () -> bench.clock);
    }
}
