package de.kontaktzyklus.pipeline;

import static de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer.HANG_UP;
import static de.kontaktzyklus.pipeline.DeliveryBench.PAUSE;
import static de.kontaktzyklus.pipeline.DeliveryBench.WELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When all mails would fare the same, the round ends; when it is the fault of one, the others go on. */
class BatchStopTest {

    private static final Map<String, String> NO_SERVER = Map.of("greeting", "421 too busy");

    private final DeliveryBench bench = new DeliveryBench();

    @Test
    void a_server_out_of_reach_costs_no_mail_an_attempt_and_is_left_alone_for_a_while() throws IOException {
        bench.plan("v5011", "v5012");

        bench.deliver(NO_SERVER);
        bench.later(PAUSE.minusSeconds(1));
        bench.deliver(WELL);
        assertThat(bench.outbox.unsent(9))
                .extracting(Outbox.UnsentMail::attempts)
                .containsExactly(0, 0);

        bench.later(Duration.ofSeconds(1));
        bench.deliver(WELL);
        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 2);
    }

    @Test
    void a_clock_that_is_put_back_does_not_keep_the_server_closed() throws IOException {
        bench.plan("v5011");
        bench.deliver(NO_SERVER);

        bench.later(Duration.ofHours(-3));
        bench.deliver(WELL);

        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 1);
    }

    @ParameterizedTest(name = "hangs up at {0}")
    @ValueSource(strings = {"RCPT", "DATA", "."})
    void three_mails_without_an_answer_end_the_round_and_the_next_one_begins_with_one(String command)
            throws IOException {
        bench.plan("v1", "v2", "v3", "v4", "v5", "v6");
        Map<String, String> silent = Map.of(command, HANG_UP);

        bench.deliver(silent);
        assertThat(bench.outbox.unsent(9))
                .extracting(Outbox.UnsentMail::attempts)
                .as("attempts after the first round")
                .containsExactly(1, 1, 1, 0, 0, 0);

        bench.later(PAUSE);
        bench.deliver(silent);
        assertThat(bench.outbox.unsent(9))
                .extracting(Outbox.UnsentMail::attempts)
                .as("attempts after the second round")
                .containsExactly(1, 1, 1, 1, 0, 0);
    }

    @Test
    void an_answer_in_between_shows_that_the_server_is_there() throws IOException {
        bench.plan("v1", "v2", "v3", "v4", "v5");
        Map<String, String> silent = Map.of("RCPT", HANG_UP);

        bench.deliver(List.of(silent, silent, Map.of("RCPT", "450 later"), silent, silent));

        assertThat(bench.outbox.unsent(9))
                .extracting(Outbox.UnsentMail::attempts)
                .containsOnly(1);
    }

    @Test
    void any_number_of_mails_that_are_put_off_does_not_stop_the_others() throws IOException {
        bench.plan("v1", "v2", "v3", "v4", "v5");
        Map<String, String> badDomain = Map.of("RCPT", "450 domain not found");

        bench.deliver(List.of(badDomain, badDomain, badDomain, badDomain, WELL));

        assertThat(bench.outbox.totals()).containsEntry(MailState.PLANNED, 4).containsEntry(MailState.SENT, 1);
    }

    @Test
    void a_mail_at_which_the_server_fails_each_time_lets_the_others_go_first() throws IOException {
        bench.plan("poison", "v5012", "v5013");
        Map<String, String> poisoned = Map.of("MAIL", HANG_UP);
        for (int round = 0; round < 3; round++) {
            bench.deliver(poisoned);
            bench.later(PAUSE);
        }
        bench.deliver(List.of(WELL, WELL, poisoned));

        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 2);
        assertThat(bench.outbox.unsent(9))
                .extracting(Outbox.UnsentMail::messageId, Outbox.UnsentMail::attempts)
                .containsExactly(tuple("<poison@jobcenter.example>", 0));
    }
}
