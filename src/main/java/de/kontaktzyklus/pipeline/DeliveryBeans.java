package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.config.settings.Settings.Smtp.Unknown;
import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.dispatch.smtp.MailRounds;
import de.kontaktzyklus.dispatch.smtp.MailSettlement;
import de.kontaktzyklus.dispatch.smtp.RoundRules;
import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import de.kontaktzyklus.dispatch.smtp.talk.SmtpLines;
import de.kontaktzyklus.office.OfficeMailServer;
import de.kontaktzyklus.office.OfficeNode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.apache.camel.component.mail.JavaMailSender;

/** The beans of the routes that deliver mails. */
final class DeliveryBeans {

    /** A node that is late once or twice still keeps its mails. */
    private static final int RENEWALS_PER_LEASE = 3;

    private final OfficeNode node;
    private final Settings.Smtp smtp;
    private final SmtpLines lines;

    final MailDelivery delivery;

    /** @param clockIsSound whether today can be right; while it cannot, only alarms go */
    DeliveryBeans(OfficeNode node, Administrator administrator, BooleanSupplier clockIsSound) {
        this.node = node;
        this.smtp = node.settings().smtp();
        this.lines = OfficeMailServer.lines(node);
        this.delivery = delivery(administrator, clockIsSound);
    }

    private MailDelivery delivery(Administrator administrator, BooleanSupplier clockIsSound) {
        RoundRules rules = new RoundRules(
                smtp.retryAfter(), smtp.giveUpAfter(), smtp.maxMailsPerRun(), smtp.lease(), smtp.sameRefusals());
        Claims claims = node.state().claims(sendingRules(), node.clock()::now);
        MailSettlement settlement = new MailSettlement(
                claims,
                node.forwarding(),
                administrator,
                OfficeMailServer.opinion(node.settings(), lines),
                node.clock()::now,
                rules);
        MailRounds rounds = new MailRounds(
                claims,
                settlement,
                lines::close,
                node.clock()::now,
                rules,
                () -> clockIsSound.getAsBoolean() ? EnumSet.allOf(MailKind.class) : EnumSet.of(MailKind.ALARM));
        return new MailDelivery(
                rounds,
                settlement,
                administrator::tellOfProof,
                node.state().auditTrail()::link,
                smtp.lines().connections());
    }

    Map<String, Object> byName() {
        return Map.of(
                "delivery",
                delivery,
                "leaseRenewal",
                smtp.lease().dividedBy(RENEWALS_PER_LEASE),
                "mailSender",
                sender(lines),
                OfficeCertificates.NAME,
                new OfficeCertificates(trusted()));
    }

    /**
     * Camel's own sender, with our transport. The option {@code session} of the endpoint does not work for this: the
     * sender makes its own session before it reads the option.
     */
    static JavaMailSender sender(SmtpLines lines) {
        DefaultJavaMailSender sender = new DefaultJavaMailSender();
        sender.setSession(lines.session());
        return sender;
    }

    private SendingRules sendingRules() {
        Optional<Duration> onceMoreAfter =
                Optional.of(smtp.retryAfter()).filter(pause -> smtp.unknown() == Unknown.SEND_ONCE_MORE);
        return new SendingRules(node.name(), smtp.lease(), onceMoreAfter);
    }

    private TrustedCertificates trusted() {
        return smtp.trustedCertificates().map(TrustedCertificates::in).orElseGet(TrustedCertificates::ofJava);
    }
}
