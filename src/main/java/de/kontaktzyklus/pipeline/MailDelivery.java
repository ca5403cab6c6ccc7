package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.Claims.Recovered;
import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Forwarding;
import de.kontaktzyklus.delivery.LostClaimException;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.smtp.BackOff;
import de.kontaktzyklus.dispatch.smtp.ServerWatch;
import de.kontaktzyklus.dispatch.smtp.Settlements;
import de.kontaktzyklus.dispatch.smtp.UnsentMailException;
import de.kontaktzyklus.dispatch.smtp.Verdict;
import de.kontaktzyklus.dispatch.smtp.WaitingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bean of the delivery routes: gives out the waiting mails one by one and records what became of each. A mail is claimed
 * only when the one before it is settled; what a crash leaves claimed is {@link Claims#recover}'s.
 */
public final class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final Claims claims;
    private final Forwarding forwarding;
    private final Stuck stuck;
    private final Supplier<Instant> now;
    private final Rules rules;
    private final BackOff backOff;
    private final ServerWatch server;
    private final Settlements settlements;
    private final Session session = Session.getInstance(new Properties());
    private Instant lookedForLost = Instant.EPOCH;
    private volatile boolean stopping;

    /**
     * @param forwarding who is told instead when a mail is refused
     * @param stuck is told of mails that nobody will send again by himself
     */
    public MailDelivery(Claims claims, Forwarding forwarding, Stuck stuck, Supplier<Instant> now, Rules rules) {
        this(claims, forwarding, stuck, now, rules, Settlements::sleep);
    }

    MailDelivery(
            Claims claims,
            Forwarding forwarding,
            Stuck stuck,
            Supplier<Instant> now,
            Rules rules,
            Consumer<Duration> wait) {
        this.claims = claims;
        this.forwarding = forwarding;
        this.stuck = stuck;
        this.now = now;
        this.rules = rules;
        this.backOff = new BackOff(rules.pause(), rules.giveUpAfter());
        this.server = new ServerWatch(now, rules.pause());
        this.settlements = new Settlements(wait);
    }

    /** The mails whose time has come; ends early when the mail server or the database turns out to be out of reach. */
    public Iterator<@Nullable WaitingMessage> waiting() {
        if (settlements.recordOpen()) {
            takeOver();
        }
        return new Round();
    }

    /** The mails that a dead or sleeping node had, and whose leases are over. */
    public void takeOver() {
        lookedForLost = now.get();
        tell(claims.recover());
    }

    /** A round may be long, and what was left is not to wait for its end. */
    private void takeOverIfItIsTime() {
        if (Duration.between(lookedForLost, now.get()).abs().compareTo(rules.lease()) >= 0) {
            takeOver();
        }
    }

    /** The mail at hand is finished; the rest goes with the next start. */
    public void stop() {
        stopping = true;
    }

    /** Settles what an earlier instance left; before the first round. */
    public void recoverAtStart() {
        tell(claims.recoverAtStart());
    }

    /** Keeps the mail that is being sent ours. If the database is gone, whoever records the dot or the answer will notice. */
    public void renewLeases() {
        settlements.claims().forEach(this::renew);
    }

    private void renew(Claim claim) {
        try {
            claims.renew(claim);
        } catch (RuntimeException notNow) {
            LOG.warn("The lease of mail {} is not renewed: {}", claim.messageId(), notNow.getMessage());
        }
    }

    /** The mail server has taken it. */
    public void accepted(@Body WaitingMessage mail) {
        server.answered();
        LOG.info("Sent {}", mail.messageId());
        settle(mail.claimed(), claims::accepted);
    }

    /** It was not accepted; what that means is in the verdict. */
    public void failed(@Body WaitingMessage mail, @ExchangeException UnsentMailException failure) {
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

    private void listen(UnsentMailException failure) {
        if (!failure.isSilence()) {
            server.answered();
        } else if (server.closesAfterSilence()) {
            sayClosed(String.valueOf(failure.getMessage()));
        }
    }

    private void refuse(Claimed claimed, String reason) {
        settle(claimed, claim -> {
            Optional<OutgoingMail> passedOn = forwarding.onRefusal(claimed.mail(), reason);
            claims.refused(claim, reason, passedOn);
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

    /** Nobody burns an attempt on a server that is out of reach. */
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

    private void tell(Recovered recovered) {
        if (!recovered.isNothing()) {
            LOG.warn(
                    "Of the mails whose sending was interrupted {} go again, as they had not left; {} may have left and go"
                            + " once more; {} may have left and are held",
                    recovered.again(),
                    recovered.onceMore(),
                    recovered.held().size());
        }
        recovered.held().forEach(held -> stuck.unknown(held.kind(), held.messageId(), "interrupted while sending"));
    }

    /** The database may take its time; what it says after that is not to be relied on any more. */
    private void dotLeaving(Claim claim) {
        long asked = System.nanoTime();
        claims.dotLeaving(claim);
        if (System.nanoTime() - asked >= rules.lease().toNanos()) {
            throw new LostClaimException("The record of the dot took longer than the lease");
        }
    }

    /**
     * How the mails are sent.
     *
     * @param pause before the second attempt, and after the mail server was out of reach
     * @param giveUpAfter a mail that the mail server puts off for so long is taken for refused
     * @param mostPerRun how many mails one round may send
     * @param lease how long a mail is ours without being renewed
     */
    public record Rules(Duration pause, Duration giveUpAfter, int mostPerRun, Duration lease) {}

    /** Is told of mails that are not sent again by themselves. */
    public interface Stuck {

        /** Refused for good, and nobody is told instead. */
        void refused(MailKind kind, String messageId, String reason);

        /** Whether the mail server has it cannot be known. */
        void unknown(MailKind kind, String messageId, String reason);
    }

    /**
     * The split asks for the next mail before the one at hand is settled. So the answer to that is only whether it may go on
     * asking; a mail is claimed when it is taken, and null ends the round (the split knows that).
     */
    private final class Round implements Iterator<@Nullable WaitingMessage> {

        private boolean over;
        private int claimed;

        @Override
        public boolean hasNext() {
            return !over;
        }

        @Override
        public @Nullable WaitingMessage next() {
            Optional<WaitingMessage> message = Optional.empty();
            while (message.isEmpty() && !over) {
                Optional<Claimed> claim = claim();
                over = claim.isEmpty();
                message = claim.flatMap(this::message);
            }
            return message.orElse(null);
        }

        private Optional<Claimed> claim() {
            if (stopping || claimed++ >= rules.mostPerRun() || !server.isOpen() || !settlements.recordOpen()) {
                return Optional.empty();
            }
            takeOverIfItIsTime();
            Optional<Claimed> claim = claims.next();
            claim.ifPresent(mail -> settlements.begin(mail.claim()));
            return claim;
        }

        /** What cannot even be read must not keep the others. */
        private Optional<WaitingMessage> message(Claimed claim) {
            try {
                return Optional.of(new WaitingMessage(session, claim, MailDelivery.this::dotLeaving));
            } catch (MessagingException | RuntimeException unreadable) {
                LOG.error("Cannot be read: {}", claim.mail().messageId(), unreadable);
                refuse(claim, "the stored mail cannot be read");
                return Optional.empty();
            }
        }
    }
}
