package de.kontaktzyklus.pipeline;

import static de.kontaktzyklus.pipeline.DeliveryBench.LEASE;
import static de.kontaktzyklus.pipeline.DeliveryBench.WELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer;
import de.kontaktzyklus.dispatch.smtp.talk.UnsentMailException;
import de.kontaktzyklus.dispatch.smtp.talk.Verdict;
import de.kontaktzyklus.dispatch.smtp.talk.WaitingMessage;
import de.kontaktzyklus.pipeline.TroubledClaims.Trouble;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The final dot leaves only after the database knows of it, and not at all if the database says no. */
class DotTest {

    private final DeliveryBench bench = new DeliveryBench();

    @Test
    void the_dot_is_recorded_before_the_mail_server_sees_it() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();

        send(dot -> order.add("recorded"), command -> order.add(command));

        assertThat(order).containsSubsequence("DATA", "recorded", ".");
    }

    @Test
    void a_dot_that_is_forbidden_does_not_leave_and_no_command_after_it_either() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();

        UnsentMailException failure = catchThrowableOfType(
                UnsentMailException.class,
                () -> send(
                        dot -> {
                            throw new IllegalStateException("database is locked");
                        },
                        heard::add));

        assertThat(failure.verdict()).isEqualTo(Verdict.LATER);
        assertThat(failure.isSilence()).as("the mail server's fault").isFalse();
        assertThat(heard).endsWith("DATA");
    }

    @Test
    void not_even_an_error_of_the_machine_lets_the_dot_leave() {
        List<String> heard = new CopyOnWriteArrayList<>();

        assertThatThrownBy(() -> send(
                        dot -> {
                            throw new StackOverflowError();
                        },
                        heard::add))
                .isInstanceOf(UnsentMailException.class);
        assertThat(heard).endsWith("DATA");
    }

    @Test
    void a_mail_whose_dot_cannot_be_recorded_is_tried_later_and_the_others_go_on() throws IOException {
        bench.plan("v5011", "v5012");
        bench.trouble.fail("dotLeaving", 1, Trouble.BEFORE);

        bench.deliver(WELL);

        assertThat(bench.outbox.totals()).containsEntry(MailState.PLANNED, 1).containsEntry(MailState.SENT, 1);
        assertThat(bench.outbox.unsent(1).get(0).reason())
                .isEqualTo("stopped before the final dot: database or disk is full");
    }

    @Test
    void a_record_of_the_dot_whose_answer_got_lost_keeps_the_dot_back_too() throws IOException {
        bench.plan("v5011");
        bench.trouble.fail("dotLeaving", 1, Trouble.AFTER);

        bench.deliver(WELL);

        assertThat(bench.heard).doesNotContain(".");
        assertThat(bench.outbox.totals()).containsEntry(MailState.PLANNED, 1);
    }

    @Test
    void a_database_that_takes_longer_than_the_lease_keeps_the_dot_back() throws IOException {
        DeliveryBench hasty = new DeliveryBench(Optional.empty(), Duration.ofNanos(1));
        hasty.plan("v5011");

        hasty.deliver(WELL);

        assertThat(hasty.heard).contains("DATA").doesNotContain(".");
        assertThat(hasty.outbox.totals()).containsEntry(MailState.PLANNED, 1);
    }

    @Test
    void a_node_that_wakes_up_late_does_not_send_what_another_has_sent() throws Exception {
        bench.plan("v5011");
        Claims sleeper = node("sleeper");
        Claims other = node("other");
        Claimed asleep = sleeper.next().orElseThrow();
        bench.later(LEASE);
        other.recover();
        Claimed awake = other.next().orElseThrow();

        List<String> heard = new ArrayList<>();
        send(awake, other, heard::add);
        other.accepted(awake.claim());
        List<String> heardLate = new CopyOnWriteArrayList<>();
        assertThatThrownBy(() -> send(asleep, sleeper, heardLate::add)).isInstanceOf(UnsentMailException.class);

        assertThat(heard).contains(".");
        assertThat(heardLate).endsWith("DATA");
        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 1);
    }

    @Test
    void a_node_that_wakes_up_late_does_not_send_even_if_no_other_node_has() throws Exception {
        bench.plan("v5011");
        Claims sleeper = node("sleeper");
        Claimed asleep = sleeper.next().orElseThrow();
        bench.later(LEASE);

        List<String> heard = new CopyOnWriteArrayList<>();
        assertThatThrownBy(() -> send(asleep, sleeper, heard::add)).isInstanceOf(UnsentMailException.class);

        assertThat(heard).endsWith("DATA");
        sleeper.postpone(asleep.claim(), "stopped before the final dot", Duration.ZERO);
        assertThat(bench.outbox.unsent(1)).extracting(Outbox.UnsentMail::state).containsExactly(MailState.PLANNED);
    }

    private Claims node(String name) {
        return bench.outbox.claims(new SendingRules(name, LEASE, Optional.empty()), () -> bench.clock);
    }

    private void send(Consumer<Claims.Claim> dotLeaving, Consumer<String> heard) throws Exception {
        bench.plan("v5011");
        send(node("node").next().orElseThrow(), dotLeaving, heard);
    }

    private static void send(Claimed claimed, Claims claims, Consumer<String> heard) throws Exception {
        send(claimed, claims::dotLeaving, heard);
    }

    private static void send(Claimed claimed, Consumer<Claims.Claim> dotLeaving, Consumer<String> heard)
            throws IOException, MessagingException {
        try (ScriptedMailServer server = ScriptedMailServer.that(List.of(WELL), heard)) {
            WaitingMessage mail = new WaitingMessage(Session.getInstance(new Properties()), claimed, dotLeaving);
            DeliveryBench.sender(server).send(mail);
        }
    }
}
