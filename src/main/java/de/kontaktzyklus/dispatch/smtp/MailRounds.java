package de.kontaktzyklus.dispatch.smtp;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.LostClaimException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which mail goes next, and when a round is over. A round claims a mail only when the one before is settled. It ends
 * when no mail is due, when it has sent the allowed number of mails, when the program must stop, or when the mail
 * server or the database is out of reach. {@link Claims#recover} takes care of what a crash leaves claimed.
 */
public final class MailRounds {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    private final Claims claims;
    private final MailSettlement settlement;
    private final Supplier<Instant> now;
    private final RoundRules rules;
    private final Session session = Session.getInstance(new Properties());
    private Instant lookedForLost = Instant.EPOCH;
    private int claimed;
    private volatile boolean stopping;

    public MailRounds(Claims claims, MailSettlement settlement, Supplier<Instant> now, RoundRules rules) {
        this.claims = claims;
        this.settlement = settlement;
        this.now = now;
        this.rules = rules;
    }

    /** Begins a round; {@link #next} gives its mails. */
    public void begin() {
        if (settlement.isSettled()) {
            takeOver();
        }
        claimed = 0;
    }

    /** Claims the next mail of the round; empty when the round is over. */
    public Optional<WaitingMessage> next() {
        for (Optional<Claimed> claim = claim(); claim.isPresent(); claim = claim()) {
            Optional<WaitingMessage> message = claim.flatMap(this::message);
            if (message.isPresent()) {
                return message;
            }
        }
        return Optional.empty();
    }

    /** Takes over the mails of nodes whose leases are over: they are dead or stand still. */
    public void takeOver() {
        lookedForLost = now.get();
        settlement.tell(claims.recover());
    }

    /** Settles mails that an earlier instance left; call it before the first round. */
    public void recoverAtStart() {
        settlement.tell(claims.recoverAtStart());
    }

    /** Ends the round after the current mail; the rest goes after the next start. */
    public void stop() {
        stopping = true;
    }

    private Optional<Claimed> claim() {
        if (stopping || claimed++ >= rules.mostPerRound() || !settlement.allowsNext()) {
            return Optional.empty();
        }
        takeOverIfItIsTime();
        Optional<Claimed> claim = claims.next();
        claim.ifPresent(mail -> settlement.begin(mail.claim()));
        return claim;
    }

    /** A round may be long, and the mails of a dead node must not wait for its end. */
    private void takeOverIfItIsTime() {
        if (Duration.between(lookedForLost, now.get()).abs().compareTo(rules.lease()) >= 0) {
            takeOver();
        }
    }

    /** A mail that cannot be read must not stop the others. */
    private Optional<WaitingMessage> message(Claimed claim) {
        try {
            return Optional.of(new WaitingMessage(session, claim, this::dotLeaving));
        } catch (MessagingException | RuntimeException unreadable) {
            LOG.error("Cannot be read: {}", claim.mail().messageId(), unreadable);
            settlement.unreadable(claim);
            return Optional.empty();
        }
    }

    /** The database may be slow; an answer after the end of the lease does not count. */
    private void dotLeaving(Claim claim) {
        long asked = System.nanoTime();
        claims.dotLeaving(claim);
        if (System.nanoTime() - asked >= rules.lease().toNanos()) {
            throw new LostClaimException("The record of the dot took longer than the lease");
        }
    }
}
