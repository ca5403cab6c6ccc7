package de.kontaktzyklus.pipeline;

import static de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer.HANG_UP;
import static de.kontaktzyklus.pipeline.DeliveryBench.WELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.dispatch.smtp.talk.LineRules;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One connection carries the mails of a round, and one that has had enough is replaced without harm (decision 32). */
class OneLineTest {

    private final DeliveryBench bench = new DeliveryBench();

    @Test
    void the_mails_of_a_round_go_over_one_connection() throws IOException {
        assertThat(connectionsFor(5, 100, WELL)).isEqualTo(1);
        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 5);
        assertThat(bench.heard)
                .as("the leave is taken")
                .filteredOn("QUIT"::equals)
                .hasSize(1);
    }

    @Test
    void after_so_many_mails_a_connection_is_closed() throws IOException {
        assertThat(connectionsFor(5, 2, WELL)).isEqualTo(3);
        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 5);
    }

    @Test
    void a_connection_that_was_not_used_for_a_while_is_not_used_again() throws IOException {
        bench.lineRules = new LineRules(100, Duration.ofNanos(1));

        assertThat(connections(3, WELL)).isEqualTo(3);
        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 3);
    }

    @ParameterizedTest(name = "the second mail of a connection: {0}")
    @ValueSource(strings = {HANG_UP, "421 4.7.0 too many mails on this connection"})
    void a_server_that_has_had_enough_costs_no_mail_an_attempt(String enough) throws IOException {
        assertThat(connectionsFor(4, 100, Map.of("MAIL 2", enough))).isEqualTo(4);
        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 4);
        assertThat(bench.stuck).isEmpty();
    }

    @Test
    void a_server_that_shuts_down_at_the_recipient_is_called_again() throws IOException {
        assertThat(connectionsFor(4, 100, Map.of("RCPT 2", "421 4.3.2 shutting down")))
                .isEqualTo(4);
        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 4);
    }

    @ParameterizedTest(name = "the second recipient of a connection: {0}")
    @ValueSource(
            strings = {
                "452 4.5.3 Error: too many recipients",
                "452 4.5.3 try again later",
                "452 Too many recipients",
                "450 too many messages"
            })
    void a_limit_of_the_connection_costs_no_mail_an_attempt(String enough) throws IOException {
        assertThat(connectionsFor(4, 100, Map.of("RCPT 2", enough))).isEqualTo(4);
        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 4);
    }

    @Test
    void too_many_recipients_at_the_first_mail_is_a_pause_of_that_mail() throws IOException {
        connectionsFor(1, 100, Map.of("RCPT", "452 4.5.3 Error: too many recipients"));

        assertThat(bench.outbox.unsent(9))
                .extracting(Outbox.UnsentMail::state, Outbox.UnsentMail::attempts)
                .containsExactly(tuple(MailState.PLANNED, 1));
    }

    @Test
    void a_limit_of_the_client_does_not_cost_a_connection_for_each_mail() throws IOException {
        assertThat(connectionsFor(5, 100, Map.of("RCPT", "450 4.7.1 Error: too many messages for this client")))
                .isEqualTo(1);
        assertThat(bench.outbox.unsent(9))
                .extracting(Outbox.UnsentMail::state, Outbox.UnsentMail::attempts)
                .hasSize(5)
                .containsOnly(tuple(MailState.PLANNED, 1));
    }

    @Test
    void a_full_mailbox_costs_neither_the_connection_nor_the_mails_behind_it() throws IOException {
        assertThat(connectionsFor(4, 100, Map.of("RCPT 2", "452 4.2.2 mailbox full")))
                .isEqualTo(1);
        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 3).containsEntry(MailState.PLANNED, 1);
    }

    @Test
    void what_broke_after_the_dot_is_unknown_also_on_a_connection_in_use() throws IOException {
        assertThat(connectionsFor(3, 100, Map.of(". 2", HANG_UP))).isEqualTo(2);
        assertThat(bench.outbox.totals()).containsEntry(MailState.UNKNOWN, 1).containsEntry(MailState.SENT, 2);
        assertThat(bench.heard).filteredOn("."::equals).hasSize(3);
    }

    @Test
    void a_refused_recipient_does_not_cost_the_connection() throws IOException {
        assertThat(connectionsFor(3, 100, Map.of("RCPT 2", "550 5.1.1 no such user")))
                .isEqualTo(1);
        assertThat(bench.outbox.totals()).containsEntry(MailState.REFUSED, 1).containsEntry(MailState.SENT, 2);
        assertThat(bench.heard).as("the talk is reset").contains("RSET");
    }

    @Test
    void a_server_that_is_shutting_down_at_each_first_mail_stops_the_round() throws IOException {
        connectionsFor(3, 100, Map.of("MAIL", "421 4.3.2 shutting down"));

        assertThat(bench.outbox.unsent(9))
                .extracting(Outbox.UnsentMail::attempts)
                .containsExactly(0, 0, 0);
        assertThat(bench.heard).filteredOn("MAIL"::equals).hasSize(1);
    }

    private int connectionsFor(int mails, int mailsEach, Map<String, String> script) throws IOException {
        bench.lineRules = new LineRules(mailsEach, Duration.ofMinutes(1));
        return connections(mails, script);
    }

    private int connections(int mails, Map<String, String> script) throws IOException {
        for (int number = 1; number <= mails; number++) {
            bench.plan("v" + number);
        }
        bench.deliver(List.of(script));
        return (int) bench.heard.stream().filter("EHLO"::equals).count();
    }
}
