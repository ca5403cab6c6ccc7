package de.kontaktzyklus.pipeline;

import static de.kontaktzyklus.pipeline.DeliveryBench.PAUSE;
import static de.kontaktzyklus.pipeline.DeliveryBench.WELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.dispatch.smtp.SecondOpinion.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose fault a refusal is (decision 31): a server that refuses all holds all, one that refuses one loses one. */
class SessionOrRecipientTest {

    private static final Map<String, String> NO_SUCH_USER = Map.of("RCPT", "550 5.1.1 no such user");
    private static final Map<String, String> NO_RELAY = Map.of("RCPT", "554 5.7.1 relay access denied");

    private final DeliveryBench bench = new DeliveryBench();

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @MethodSource("refusalsOfAll")
    void a_server_that_refuses_all_alike_holds_all_and_one_alarm_is_raised(String why, String reply, String command)
            throws IOException {
        bench.plan("v1", "v2", "v3", "v4", "v5");

        bench.deliver(Map.of(command, reply, "HELO", reply));

        assertThat(bench.outbox.totals()).as(why).containsEntry(MailState.PLANNED, 5);
        assertThat(bench.outbox.unsent(9))
                .extracting(Outbox.UnsentMail::attempts)
                .containsOnly(0);
        assertThat(bench.stuck).as("alarms").containsExactly("server " + reply);
    }

    static Stream<Arguments> refusalsOfAll() {
        return Stream.of(
                arguments("the same for three", "550 5.1.1 no such user", "RCPT"),
                arguments("the same for three, without an enhanced code", "550 no", "RCPT"),
                arguments("no relay", "554 5.7.1 relay access denied", "RCPT"),
                arguments("no relay, in words only", "550 Relaying denied", "RCPT"),
                arguments("no relay for now, as Postfix ships it", "454 4.7.1 Relay access denied", "RCPT"),
                arguments("the protocol", "503 5.5.1 bad sequence of commands", "RCPT"),
                arguments("refused at the content", "554 5.7.1 not from here", "DATA"),
                arguments("refused after the dot", "550 5.7.1 not authorised", "."),
                arguments("the sender", "550 5.7.60 not your address", "MAIL"),
                arguments("the name", "550 5.7.1 who are you", "EHLO"),
                arguments("the greeting", "554 5.7.1 blocked", "greeting"));
    }

    @Test
    void as_soon_as_the_server_is_well_all_go_and_nobody_was_told_instead() throws IOException {
        bench.passedOn = Optional.of(DeliveryBench.mail("leitung"));
        bench.plan("v1", "v2", "v3", "v4");
        bench.deliver(NO_SUCH_USER);

        bench.later(PAUSE);
        bench.deliver(WELL);

        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 4).containsEntry(MailState.PLANNED, 0);
        assertThat(bench.outbox.planned()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 no such user", "550 5.7.1 members only", "554 no"})
    void one_refused_among_others_is_refused_and_stops_nobody(String reply) throws IOException {
        bench.plan("v1", "v2", "v3");

        bench.deliver(List.of(WELL, Map.of("RCPT", reply), WELL));

        assertThat(bench.outbox.totals()).containsEntry(MailState.REFUSED, 1).containsEntry(MailState.SENT, 2);
        assertThat(bench.stuck).containsExactly("refused <v2@jobcenter.example>");
    }

    @Test
    void the_first_and_the_last_are_judged_like_those_between() throws IOException {
        bench.plan("v1", "v2", "v3");

        bench.deliver(List.of(NO_RELAY, WELL, NO_RELAY));

        assertThat(bench.outbox.totals()).containsEntry(MailState.REFUSED, 2).containsEntry(MailState.SENT, 1);
    }

    @Test
    void one_that_is_not_relayed_for_now_is_tried_later_and_its_attempt_counts() throws IOException {
        bench.plan("v1", "v2");

        bench.deliver(List.of(Map.of("RCPT", "454 4.7.1 Relay access denied"), WELL));

        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 1).containsEntry(MailState.PLANNED, 1);
        assertThat(bench.outbox.unsent(9))
                .extracting(Outbox.UnsentMail::attempts)
                .containsExactly(1);
    }

    @Test
    void three_in_a_row_with_different_answers_are_about_the_three() throws IOException {
        bench.plan("v1", "v2", "v3");

        bench.deliver(List.of(NO_SUCH_USER, Map.of("RCPT", "550 5.2.1 disabled"), Map.of("RCPT", "551 not local")));

        assertThat(bench.outbox.totals()).containsEntry(MailState.REFUSED, 3);
    }

    @Test
    void a_quota_that_is_used_up_in_mid_batch_holds_the_rest() throws IOException {
        bench.plan("v1", "v2", "v3", "v4", "v5");

        bench.deliver(List.of(WELL, Map.of("RCPT", "550 5.4.5 daily quota exceeded")));

        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 1).containsEntry(MailState.PLANNED, 4);
    }

    @Test
    void three_leavers_in_a_row_are_held_once_and_refused_when_others_are_taken() throws IOException {
        bench.plan("v1", "v2", "v3");
        bench.deliver(NO_SUCH_USER);
        bench.plan("admin");

        bench.later(PAUSE);
        bench.deliver(List.of(WELL, NO_SUCH_USER));

        assertThat(bench.outbox.totals()).containsEntry(MailState.SENT, 1).containsEntry(MailState.REFUSED, 3);
    }

    @ParameterizedTest(name = "{0}, the server {1}: {2}")
    @MethodSource("singleMails")
    void where_nobody_else_waits_the_server_is_asked_about_others(String reply, Answer answer, MailState state)
            throws IOException {
        bench.opinion = answer;
        bench.plan("v1");

        bench.deliver(Map.of("RCPT", reply));

        assertThat(bench.outbox.totals()).containsEntry(state, 1);
        assertThat(bench.stuck)
                .containsExactly(state == MailState.REFUSED ? "refused <v1@jobcenter.example>" : "server " + reply);
    }

    static Stream<Arguments> singleMails() {
        String noUser = "550 5.1.1 no such user";
        String noRelay = "554 5.7.1 relay access denied";
        return Stream.of(
                arguments(noUser, Answer.TAKES_OTHERS, MailState.REFUSED),
                arguments(noUser, Answer.TAKES_NOBODY, MailState.PLANNED),
                arguments(noUser, Answer.NOBODY_TO_ASK, MailState.REFUSED),
                arguments(noRelay, Answer.TAKES_OTHERS, MailState.REFUSED),
                arguments(noRelay, Answer.TAKES_NOBODY, MailState.PLANNED),
                arguments(noRelay, Answer.NOBODY_TO_ASK, MailState.PLANNED));
    }

    @Test
    void a_mail_that_is_too_big_says_nothing_about_the_others() throws IOException {
        bench.plan("v1", "v2", "v3", "v4");
        Map<String, String> small = Map.of("EHLO", "250-here\r\n250 SIZE 100");

        bench.deliver(small);

        assertThat(bench.outbox.totals()).containsEntry(MailState.REFUSED, 4);
        assertThat(bench.heard).as("refused before anything is said").doesNotContain("MAIL");
        assertThat(bench.outbox.unsent(1).get(0).reason()).matches("too big for this mail server: \\d+ bytes of 100");
    }
}
