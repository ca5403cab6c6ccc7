package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.dispatch.smtp.MailRounds;
import de.kontaktzyklus.dispatch.smtp.MailSettlement;
import de.kontaktzyklus.dispatch.smtp.RoundRules;
import de.kontaktzyklus.dispatch.smtp.SecondOpinion;
import de.kontaktzyklus.dispatch.smtp.StuckMails;
import de.kontaktzyklus.dispatch.smtp.line.MailHost;
import de.kontaktzyklus.dispatch.smtp.line.Patience;
import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import de.kontaktzyklus.dispatch.smtp.talk.LineRules;
import de.kontaktzyklus.dispatch.smtp.talk.Login;
import de.kontaktzyklus.dispatch.smtp.talk.MailServer;
import de.kontaktzyklus.dispatch.smtp.talk.ScriptedMailServer;
import de.kontaktzyklus.dispatch.smtp.talk.SmtpLines;
import de.kontaktzyklus.dispatch.smtp.talk.UnsentMailException;
import de.kontaktzyklus.dispatch.smtp.talk.WaitingMessage;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.component.mail.JavaMailSender;

/** A delivery with an outbox, a clock that can be set and a mail server that does as it is told. */
public final class DeliveryBench {

    static final Instant NOW = Instant.parse("2026-11-23T06:30:00Z");
    static final Duration PAUSE = Duration.ofMinutes(5);
    static final Duration GIVE_UP = Duration.ofHours(8);
    static final Duration LEASE = Duration.ofMinutes(2);
    static final int MOST_PER_RUN = 6;
    static final int SAME_FOR_ALL = 3;
    /** A line for each mail, so that a script of the server is that of a mail. */
    static final LineRules LINES = new LineRules(1, Duration.ofMinutes(1));

    static final Map<String, String> WELL = Map.of();

    public final InMemoryOutbox outbox = new InMemoryOutbox();
    public final TroubledClaims trouble;
    final List<String> stuck = new ArrayList<>();
    public final List<String> heard = new ArrayList<>();
    final List<Duration> waited = new ArrayList<>();
    final MailDelivery delivery;
    public Instant clock = NOW;
    Optional<OutgoingMail> passedOn = Optional.empty();
    SecondOpinion.Answer opinion = SecondOpinion.Answer.TAKES_OTHERS;
    LineRules lineRules = LINES;
    private SmtpLines lines = new SmtpLines(server(1));

    public DeliveryBench() {
        this(Optional.empty(), LEASE);
    }

    public DeliveryBench(Optional<Duration> onceMoreAfter, Duration lease) {
        trouble = new TroubledClaims(outbox.claims(new SendingRules("node-1", LEASE, onceMoreAfter), () -> clock));
        RoundRules rules = new RoundRules(PAUSE, GIVE_UP, MOST_PER_RUN, lease, SAME_FOR_ALL);
        MailSettlement settlement = new MailSettlement(
                trouble.claims(),
                (refused, reason) -> passedOn.filter(mail -> refused.forwards().isEmpty()).stream()
                        .toList(),
                new WhoIsTold(),
                refused -> opinion,
                () -> clock,
                rules,
                waited::add);
        MailRounds rounds = new MailRounds(
                trouble.claims(),
                settlement,
                () -> lines.close(),
                () -> clock,
                rules,
                () -> EnumSet.allOf(MailKind.class));
        delivery = new MailDelivery(rounds, settlement, () -> {}, () -> {}, 1);
    }

    public void plan(String... recipients) {
        for (String recipient : recipients) {
            outbox.plan(mail(recipient));
        }
    }

    void later(Duration time) {
        clock = clock.plus(time);
    }

    /** One round, with a mail server that does the same at each connection. */
    void deliver(Map<String, String> script) throws IOException {
        deliver(List.of(script));
    }

    /** One round, as the delivery routes do it. */
    void deliver(List<Map<String, String>> scripts) throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.that(scripts, heard::add)) {
            deliver(server);
            server.hearOut();
        }
    }

    /** One round with a mail server that is there already. */
    void deliver(ScriptedMailServer server) {
        lines = new SmtpLines(server(server.port(), new Login.None(), lineRules));
        JavaMailSender sender = DeliveryBeans.sender(lines);
        sender.setProtocol("smtp");
        delivery.beginRound();
        WaitingMessage mail = delivery.claimNext();
        while (mail != null) {
            send(mail, sender);
            mail = delivery.claimNext();
        }
    }

    /** Begins a round with a mail that waits. */
    WaitingMessage claimFirst() {
        delivery.beginRound();
        return Objects.requireNonNull(delivery.claimNext());
    }

    private void send(WaitingMessage mail, JavaMailSender sender) {
        try {
            sender.send(mail);
            delivery.accepted(mail);
        } catch (UnsentMailException failure) {
            delivery.failed(mail, failure);
        } catch (MessagingException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** What the mail component of Camel makes of the session it is given. */
    public static JavaMailSender sender(ScriptedMailServer server) {
        return sender(server(server.port()));
    }

    /** The same for any mail server. */
    public static JavaMailSender sender(MailServer server) {
        JavaMailSender sender = DeliveryBeans.sender(new SmtpLines(server));
        sender.setProtocol("smtp");
        return sender;
    }

    /** One on this machine that answers at once, or is out of order. */
    public static MailServer server(int port) {
        return server(port, new Login.None());
    }

    /** The same with a login. */
    public static MailServer server(int port, Login login) {
        return server(port, login, LINES);
    }

    private static MailServer server(int port, Login login, LineRules lines) {
        Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(5));
        MailHost host = new MailHost("127.0.0.1", port, TrustedCertificates.ofJava(), patience);
        return new MailServer(host, MailServer.Security.NONE, login, "test.jobcenter.example", lines);
    }

    /** An invented mail; who it is for stands in its Message-ID. */
    static OutgoingMail mail(String recipient) {
        String id = "<" + recipient.replaceAll("\\W", "-") + "@jobcenter.example>";
        String content = """
                From: Kontaktzyklus <kontaktzyklus@jobcenter.example>
                To: somebody@jobcenter.example
                Message-ID: %s
                Subject: Test

                Guten Tag
                """.formatted(id);
        return new OutgoingMail(
                id,
                LocalDate.of(2026, 11, 23),
                MailKind.CASEWORKER_DIGEST,
                recipient.contains(" ") || recipient.contains("@") ? recipient : recipient + "@jobcenter.example",
                "Test",
                content.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                Set.of());
    }

    private final class WhoIsTold implements StuckMails {
        @Override
        public void refused(MailKind kind, String messageId, String reason) {
            stuck.add("refused " + messageId);
        }

        @Override
        public void unknown(MailKind kind, String messageId, String reason) {
            stuck.add("unknown " + messageId);
        }

        @Override
        public void serverRefuses(String reason) {
            stuck.add("server " + reason);
        }
    }
}
