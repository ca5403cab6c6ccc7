package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Forwarding;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.dispatch.smtp.MailRounds;
import de.kontaktzyklus.dispatch.smtp.MailSettlement;
import de.kontaktzyklus.dispatch.smtp.RoundRules;
import de.kontaktzyklus.dispatch.smtp.SecondOpinion;
import de.kontaktzyklus.dispatch.smtp.StuckMails;
import de.kontaktzyklus.dispatch.smtp.talk.MailServer;
import de.kontaktzyklus.dispatch.smtp.talk.MailServerTest;
import de.kontaktzyklus.dispatch.smtp.talk.Reply;
import de.kontaktzyklus.dispatch.smtp.talk.SmtpLines;
import de.kontaktzyklus.dispatch.smtp.talk.UnsentMailException;
import de.kontaktzyklus.dispatch.smtp.talk.Verdict;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two delivery routes as they are, with a mail server that is only said to be one. */
class SendMailRouteTest extends CamelTestSupport {

    private static final Instant NOW = Instant.parse("2026-11-23T06:30:00Z");

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final AtomicInteger proved = new AtomicInteger();
    private boolean auditIsBroken;

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withUseAdviceWith(true);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        Properties settings = new Properties();
        settings.setProperty("smtp.host", "mail.jobcenter.example");
        settings.setProperty("smtp.port", "587");
        camel.getPropertiesComponent().setInitialProperties(settings);
        for (String route : List.of("210-deliver-mails", "215-use-connection", "220-send-mail")) {
            String yaml = Files.readString(Path.of("routes/" + route + ".camel.yaml"));
            PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString(route + ".yaml", yaml));
        }
        return camel;
    }

    @Override
    protected void bindToRegistry(Registry registry) {
        RoundRules rules = new RoundRules(Duration.ofMinutes(5), Duration.ofHours(8), 100, LEASE, 3);
        Claims claims = outbox.claims(new SendingRules("node", LEASE, Optional.empty()), () -> NOW);
        MailSettlement settlement =
                new MailSettlement(claims, Forwarding.none(), new Nobody(), SecondOpinion.none(), () -> NOW, rules);
        MailRounds rounds =
                new MailRounds(claims, settlement, () -> {}, () -> NOW, rules, () -> EnumSet.allOf(MailKind.class));
        registry.bind("delivery", new MailDelivery(rounds, settlement, proved::incrementAndGet, this::link, 2));
        SmtpLines lines = new SmtpLines(MailServerTest.server(MailServer.Security.STARTTLS));
        registry.bind("statusPage", new PageForNobody());
        registry.bind("mailSender", DeliveryBeans.sender(lines));
    }

    @BeforeEach
    void two_mails_wait() {
        outbox.plan(mail("v5011@jobcenter.example"));
        outbox.plan(mail("v5012@jobcenter.example"));
    }

    @Test
    void what_the_mail_server_takes_is_recorded_as_accepted() throws Exception {
        the_mail_server_takes_all();

        template.sendBody("direct:deliver-mails", "");

        assertThat(outbox.totals()).containsEntry(MailState.SENT, 2);
    }

    @Test
    void what_it_refuses_is_recorded_as_refused_and_the_next_one_is_tried() throws Exception {
        UnsentMailException refusal = new UnsentMailException(
                Verdict.REFUSED, new Reply(550, "550 no such user"), new MessagingException("550 no such user"));
        AdviceWith.adviceWith(
                context,
                "send-mail",
                route -> route.weaveById("mail-server").replace().throwException(refusal));
        context.start();

        template.sendBody("direct:deliver-mails", "");

        assertThat(outbox.totals()).containsEntry(MailState.REFUSED, 2);
        assertThat(outbox.unsent(1)).extracting(Outbox.UnsentMail::reason).containsExactly("550 no such user");
    }

    @Test
    void an_audit_that_cannot_be_written_stops_neither_the_delivery_nor_the_proof_of_the_day() throws Exception {
        the_mail_server_takes_all();
        auditIsBroken = true;

        assertThatThrownBy(() -> template.sendBody("direct:deliver-mails", ""))
                .hasRootCauseMessage("the audit cannot be written");

        assertThat(outbox.totals()).containsEntry(MailState.SENT, 2);
        assertThat(proved).hasValue(1);
    }

    /** Else the watch outside hears success at each look for mails, and never that a run is missing. */
    @Test
    void a_round_without_a_mail_proves_and_signals_nothing() throws Exception {
        the_mail_server_takes_all();

        template.sendBody("direct:deliver-mails", "");
        template.sendBody("direct:deliver-mails", "");

        assertThat(proved).as("by the round with mails").hasValue(1);
    }

    private void the_mail_server_takes_all() throws Exception {
        AdviceWith.adviceWith(
                context,
                "send-mail",
                route -> route.weaveById("mail-server").replace().log("taken"));
        context.start();
    }

    private void link() {
        if (auditIsBroken) {
            throw new IllegalStateException("the audit cannot be written");
        }
    }

    private static OutgoingMail mail(String recipient) {
        byte[] content = "Subject: Test\r\n\r\nGuten Tag\r\n".getBytes(StandardCharsets.UTF_8);
        return new OutgoingMail(
                "<" + recipient + ">",
                LocalDate.of(2026, 11, 23),
                MailKind.CASEWORKER_DIGEST,
                recipient,
                "Test",
                content,
                Set.of());
    }

    private static final class Nobody implements StuckMails {
        @Override
        public void refused(MailKind kind, String messageId, String reason) {}

        @Override
        public void unknown(MailKind kind, String messageId, String reason) {}

        @Override
        public void serverRefuses(String reason) {}
    }
}
