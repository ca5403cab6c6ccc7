package de.kontaktzyklus.wiring.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.delivery.Forwarding;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a mail when the mail server misbehaves (notes on mail and state: the fault table). */
class MailDeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T06:30:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final List<String> stuck = new ArrayList<>();
    private Instant clock = NOW;

    private final MailDelivery delivery = new MailDelivery(
            outbox.claims(new SendingRules("node", LEASE, Optional.empty()), () -> clock),
            Forwarding.none(),
            new MailDelivery.Stuck() {
                @Override
                public void refused(MailKind kind, String messageId, String reason) {
                    stuck.add("refused " + messageId);
                }

                @Override
                public void unknown(MailKind kind, String messageId, String reason) {
                    stuck.add("unknown " + messageId);
                }
            },
            () -> clock,
            new MailDelivery.Rules(PAUSE, Duration.ofHours(8), 3, LEASE),
            pause -> {});

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_mail_ends_where_its_fault_puts_it(String fault, String command, String reply, MailState state, Instant next)
            throws IOException {
        outbox.plan(mail("v5011@jobcenter.example"));

        deliver(Map.of(command, reply));

        assertThat(outbox.totals()).as(fault).containsEntry(state, 1);
        assertThat(outbox.unsent(1).stream().flatMap(entry -> entry.nextAttempt().stream()))
                .as(fault)
                .allSatisfy(time -> assertThat(time).isCloseTo(next, within(1, ChronoUnit.MINUTES)))
                .hasSize(next.isAfter(NOW) ? 1 : 0);
    }

    static Stream<Arguments> faults() {
        Instant later = NOW.plus(PAUSE);
        return Stream.of(
                arguments("all is well", "QUIT", "221 bye", MailState.SENT, NOW),
                arguments("recipient unknown", "RCPT", "550 no such user", MailState.REFUSED, NOW),
                arguments("mailbox busy", "RCPT", "450 later", MailState.PLANNED, later),
                arguments("hangs up at RCPT", "RCPT", ScriptedMailServer.HANG_UP, MailState.PLANNED, later),
                arguments("hangs at RCPT", "RCPT", ScriptedMailServer.HANG, MailState.PLANNED, later),
                arguments("hangs up at DATA", "DATA", ScriptedMailServer.HANG_UP, MailState.PLANNED, later),
                arguments("refuses DATA", "DATA", "554 no", MailState.REFUSED, NOW),
                arguments("hangs after the dot", ".", ScriptedMailServer.HANG, MailState.UNKNOWN, NOW),
                arguments("resets after the dot", ".", ScriptedMailServer.RESET, MailState.UNKNOWN, NOW),
                arguments("hangs up after the dot", ".", ScriptedMailServer.HANG_UP, MailState.UNKNOWN, NOW),
                arguments("garbage after the dot", ".", "what was that", MailState.UNKNOWN, NOW),
                arguments("421 after the dot", ".", "421 shutting down", MailState.PLANNED, later),
                arguments("451 after the dot", ".", "451 greylisted", MailState.PLANNED, later),
                arguments("554 after the dot", ".", "554 spam", MailState.REFUSED, NOW),
                arguments("hangs at QUIT", "QUIT", ScriptedMailServer.HANG, MailState.SENT, NOW),
                arguments("no greeting", "greeting", ScriptedMailServer.HANG_UP, MailState.PLANNED, NOW),
                arguments("not now", "greeting", "421 too busy", MailState.PLANNED, NOW),
                arguments("sender not allowed", "MAIL", "550 not you", MailState.PLANNED, NOW),
                arguments("login needed", "MAIL", "530 authenticate first", MailState.PLANNED, NOW),
                arguments("mail too large", "MAIL", "552 too large", MailState.REFUSED, NOW));
    }

    @Test
    void a_server_out_of_reach_costs_no_mail_an_attempt_and_is_left_alone_for_a_while() throws IOException {
        outbox.plan(mail("v5011@jobcenter.example"));
        outbox.plan(mail("v5012@jobcenter.example"));

        deliver(Map.of("greeting", "421 too busy"));
        clock = NOW.plus(PAUSE).minusSeconds(1);
        deliver(Map.of());
        assertThat(outbox.unsent(9)).extracting(Outbox.Entry::attempts).containsExactly(0, 0);

        clock = NOW.plus(PAUSE);
        deliver(Map.of());
        assertThat(outbox.totals()).containsEntry(MailState.SENT, 2);
    }

    @Test
    void a_refused_recipient_does_not_stop_the_others() throws IOException {
        outbox.plan(mail("not an address"));
        outbox.plan(mail("v5012@jobcenter.example"));

        deliver(Map.of());

        assertThat(outbox.totals()).containsEntry(MailState.REFUSED, 1).containsEntry(MailState.SENT, 1);
        assertThat(stuck).hasSize(1).allMatch(text -> text.startsWith("refused"));
    }

    @Test
    void no_more_than_the_cap_go_in_one_run() throws IOException {
        for (int number = 0; number < 5; number++) {
            outbox.plan(mail("v" + number + "@jobcenter.example"));
        }

        deliver(Map.of());

        assertThat(outbox.totals()).containsEntry(MailState.SENT, 3).containsEntry(MailState.PLANNED, 2);
    }

    @Test
    void the_pauses_grow() throws IOException {
        outbox.plan(mail("v5011@jobcenter.example"));
        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 0; attempt < 5; attempt++) {
            deliver(Map.of("RCPT", "450 later"));
            Instant next = outbox.unsent(1).get(0).nextAttempt().orElseThrow();
            pauses.add(Duration.between(clock, next));
            clock = next;
        }

        assertThat(pauses)
                .as("5, 15, 30, 60, 60 minutes, a fifth more or less")
                .zipSatisfy(
                        List.of(5, 15, 30, 60, 60),
                        (pause, minutes) ->
                                assertThat((double) pause.toSeconds()).isCloseTo(minutes * 60.0, withinPercentage(20)))
                .doesNotHaveDuplicates();
    }

    /** As the delivery routes do it. */
    private void deliver(Map<String, String> script) throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.that(script)) {
            OfficeMailSender sender = new OfficeMailSender(new MailServer(
                    "127.0.0.1",
                    server.port(),
                    MailServer.Security.NONE,
                    TrustedCertificates.ofJava(),
                    "",
                    "",
                    Duration.ofSeconds(5),
                    Duration.ofMillis(300),
                    Duration.ofSeconds(5)));
            for (Iterator<@Nullable WaitingMessage> mails = delivery.waiting(); mails.hasNext(); ) {
                Optional<WaitingMessage> mail = Optional.ofNullable(mails.next());
                assertThat(outbox.totals())
                        .as("claimed at a time")
                        .containsEntry(MailState.SENDING, mail.isPresent() ? 1 : 0);
                if (mail.isPresent()) {
                    send(mail.get(), sender);
                }
            }
        }
    }

    private void send(WaitingMessage mail, OfficeMailSender sender) {
        try {
            sender.send(mail);
            delivery.accepted(mail);
        } catch (UnsentMailException failure) {
            delivery.failed(mail, failure);
        } catch (MessagingException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static OutgoingMail mail(String recipient) {
        String content = """
                From: Kontaktzyklus <kontaktzyklus@jobcenter.example>
                To: somebody@jobcenter.example
                Message-ID: <%s@jobcenter.example>
                Subject: Test

                Guten Tag
                """.formatted(recipient.hashCode());
        return new OutgoingMail(
                "<" + recipient.hashCode() + "@jobcenter.example>",
                LocalDate.of(2026, 11, 23),
                MailKind.CASEWORKER_DIGEST,
                recipient,
                "Test",
                content.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                Set.of());
    }
}
