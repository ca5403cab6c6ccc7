package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.config.settings.Settings.Smtp.Unknown;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.dispatch.smtp.MailServer;
import de.kontaktzyklus.dispatch.smtp.TrustedCertificates;
import de.kontaktzyklus.office.OfficeNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the routes need that deliver the mails. */
final class DeliveryBeans {

    /** A node that is late once or twice still keeps what it sends. */
    private static final int RENEWALS_PER_LEASE = 3;

    private final OfficeNode node;
    private final Settings.Smtp smtp;

    final MailDelivery delivery;

    DeliveryBeans(OfficeNode node, Administrator administrator) {
        this.node = node;
        this.smtp = node.settings().smtp();
        this.delivery = new MailDelivery(
                node.state().claims(sendingRules(), node.clock()::now),
                node.forwarding(),
                administrator,
                node.clock()::now,
                new MailDelivery.Rules(smtp.retryAfter(), smtp.giveUpAfter(), smtp.maxMailsPerRun(), smtp.lease()));
    }

    Map<String, Object> byName() {
        return Map.of(
                "delivery",
                delivery,
                "leaseRenewal",
                smtp.lease().dividedBy(RENEWALS_PER_LEASE),
                "mailSender",
                new OfficeMailSender(mailServer()));
    }

    private SendingRules sendingRules() {
        Optional<Duration> onceMoreAfter =
                Optional.of(smtp.retryAfter()).filter(pause -> smtp.unknown() == Unknown.SEND_ONCE_MORE);
        return new SendingRules(node.name(), smtp.lease(), onceMoreAfter);
    }

    private MailServer mailServer() {
        return new MailServer(
                smtp.host(),
                smtp.port(),
                MailServer.Security.valueOf(smtp.security().name()),
                smtp.trustedCertificates().map(TrustedCertificates::in).orElseGet(TrustedCertificates::ofJava),
                smtp.user(),
                smtp.password().reveal(),
                smtp.connectionTimeout(),
                smtp.readTimeout(),
                smtp.writeTimeout());
    }
}
