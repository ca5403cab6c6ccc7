package de.kontaktzyklus.dispatch.smtp;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.Claims.Recovered;
import de.kontaktzyklus.delivery.Forwarding;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what became of each mail: accepted, refused, tried later, unknown, or given back because the mail server is
 * out of reach. If this cannot be recorded yet, it is kept, and no other mail goes until it is recorded.
 */
public final class MailSettlement {

    private static final Logger LOG = LoggerFactory.getLogger(MailSettlement.class);

    private final Claims claims;
    private final Forwarding forwarding;
    private final StuckMails stuck;
    private final BackOff backOff;
    private final ServerWatch server;
    private final Settlements settlements;

    /**
     * @param forwarding who is told instead when a mail is refused
     * @param stuck is told of mails that are not sent again by themselves
     */
    public MailSettlement(
            Claims claims, Forwarding forwarding, StuckMails stuck, Supplier<Instant> now, RoundRules rules) {
        this(claims, forwarding, stuck, now, rules, Settlements::sleep);
    }

    /** @param wait waits before a record is tried again */
    public MailSettlement(
            Claims claims,
            Forwarding forwarding,
            StuckMails stuck,
            Supplier<Instant> now,
            RoundRules rules,
            Consumer<Duration> wait) {
        this.claims = claims;
        this.forwarding = forwarding;
        this.stuck = stuck;
        this.backOff = new BackOff(rules.pause(), rules.giveUpAfter());
        this.server = new ServerWatch(now, rules.pause());
        this.settlements = new Settlements(wait);
    }

    /** Records that the mail server has taken the mail. */
    public void accepted(WaitingMessage mail) {
        server.answered();
        LOG.info("Sent {}", mail.messageId());
        settle(mail.claimed(), claims::accepted);
    }

    /** Records that it was not accepted; the verdict says what that means. */
    public void failed(WaitingMessage mail, UnsentMailException failure) {
        Claimed claimed = mail.claimed();
        String reason = String.valueOf(failure.getMessage());
        if (failure.verdict() == Verdict.SERVER) {
            giveBack(claimed, reason);
            return;
        }
        LOG.warn("Not sent ({}): {}: {}", failure.verdict(), mail.messageId(), reason);
        switch (failure.verdict()) {
            case REFUSED -> refuse(claimed, reason);
            case UNKNOWN -> settle(claimed, claim -> hold(claim, claimed.mail().kind(), reason));
            default -> tryLater(claimed, reason);
        }
        listen(failure);
    }

    /**
     * Renews the leases of the mails that are being sent. If the database is gone, recording the dot or the answer
     * fails.
     */
    public void renewLeases() {
        settlements.claims().forEach(this::renew);
    }

    /** The stored mail cannot be read, now or later. */
    void unreadable(Claimed claimed) {
        refuse(claimed, "the stored mail cannot be read");
    }

    /** Whether everything about earlier mails is recorded; tries again if not. */
    boolean isSettled() {
        return settlements.recordOpen();
    }

    /** Whether a further mail may be claimed. */
    boolean allowsNext() {
        return server.isOpen() && isSettled();
    }

    void begin(Claim claim) {
        settlements.begin(claim);
    }

    /** Reports the mails that another node, or an earlier start, was sending. */
    void tell(Recovered recovered) {
        if (!recovered.isNothing()) {
            LOG.warn(
                    "Sending was interrupted: {} mails had not left and go again; {} may have left and go once more;"
                            + " {} may have left and are held",
                    recovered.again(),
                    recovered.onceMore(),
                    recovered.held().size());
        }
        recovered.held().forEach(held -> stuck.unknown(held.kind(), held.messageId(), "interrupted while sending"));
    }

    private void renew(Claim claim) {
        try {
            claims.renew(claim);
        } catch (RuntimeException notNow) {
            LOG.warn("The lease of mail {} is not renewed: {}", claim.messageId(), notNow.getMessage());
        }
    }

    private void listen(UnsentMailException failure) {
        if (!failure.isSilence()) {
            server.answered();
        } else if (server.closesAfterSilence()) {
            sayClosed(String.valueOf(failure.getMessage()));
        }
    }

    private void refuse(Claimed claimed, String reason) {
        settle(claimed, claim -> {
            List<OutgoingMail> passedOn = forwarding.onRefusal(claimed.mail(), reason);
            claims.refused(claim, reason, passedOn.toArray(OutgoingMail[]::new));
            if (passedOn.isEmpty()) {
                stuck.refused(claimed.mail().kind(), claim.messageId(), reason);
            }
        });
    }

    private void hold(Claim claim, MailKind kind, String reason) {
        if (claims.unknown(claim, reason)) {
            stuck.unknown(kind, claim.messageId(), reason);
        }
    }

    private void tryLater(Claimed claimed, String reason) {
        if (backOff.isEnough(claimed)) {
            refuse(claimed, "given up after " + claimed.attempt() + " attempts: " + reason);
        } else {
            settle(claimed, claim -> claims.postpone(claim, reason, backOff.after(claimed)));
        }
    }

    /** No attempt is wasted on a server that is out of reach. */
    private void giveBack(Claimed claimed, String reason) {
        if (server.closesAt(claimed.claim().messageId())) {
            settle(claimed, claim -> claims.giveBackBehind(claim, reason));
        } else {
            settle(claimed, claim -> claims.giveBack(claim, reason));
        }
        sayClosed(reason);
    }

    private void sayClosed(String reason) {
        LOG.error(
                "The mail server cannot be used: {}. No mail is lost; all wait, at least until {}",
                reason,
                server.closedUntil().truncatedTo(ChronoUnit.SECONDS));
    }

    private void settle(Claimed claimed, Consumer<Claim> change) {
        settlements.record(claimed.claim(), () -> change.accept(claimed.claim()));
    }
}
