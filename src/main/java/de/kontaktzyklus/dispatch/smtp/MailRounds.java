package de.kontaktzyklus.dispatch.smtp;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.LostClaimException;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.dispatch.smtp.talk.WaitingMessage;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which mail goes next, and when a round is over. A line claims a mail only when the one before it is settled; several
 * lines may ask at the same time. A round ends when no mail is left whose time has come, when it has sent as many as a
 * round may, when the program is told to stop, and when the mail server or the database turns out to be out of reach.
 * What a crash leaves claimed is {@link Claims#recover}'s.
 */
public final class MailRounds {

    private static final EventLog LOG = EventLog.of(MailRounds.class);

    private final Claims claims;
    private final MailSettlement settlement;
    private final Runnable whenOver;
    private final Supplier<Instant> now;
    private final RoundRules rules;
    private final Session session = Session.getInstance(new Properties());
    private final Supplier<Set<MailKind>> mayGo;
    private Set<MailKind> kinds = EnumSet.noneOf(MailKind.class);
    private Instant lookedForLost = Instant.EPOCH;
    private int claimed;
    private volatile boolean stopping;

    /**
     * @param whenOver called when a round has no further mail
     * @param mayGo which kinds of mails a round may send, asked when it begins
     */
    public MailRounds(
            Claims claims,
            MailSettlement settlement,
            Runnable whenOver,
            Supplier<Instant> now,
            RoundRules rules,
            Supplier<Set<MailKind>> mayGo) {
        this.claims = claims;
        this.settlement = settlement;
        this.whenOver = whenOver;
        this.now = now;
        this.rules = rules;
        this.mayGo = mayGo;
    }

    /** Begins a round; {@link #next} gives its mails. */
    public synchronized void begin() {
        if (settlement.beginRound()) {
            takeOver();
        }
        kinds = mayGo.get();
        claimed = 0;
    }

    /** Claims the next mail of the round; empty when the round is over. */
    public synchronized Optional<WaitingMessage> next() {
        do {
            for (Optional<Claimed> claim = claim(); claim.isPresent(); claim = claim()) {
                Optional<WaitingMessage> message = claim.flatMap(this::message);
                if (message.isPresent()) {
                    return message;
                }
            }
        } while (mayGoOn() && settlement.resolvesDoubts());
        whenOver.run();
        return Optional.empty();
    }

    /** Whether the round has claimed any mail so far. */
    public synchronized boolean hasClaimed() {
        return claimed > 0;
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
        if (!mayGoOn() || !settlement.allowsNext()) {
            settlement.recordOpen();
            return Optional.empty();
        }
        takeOverIfItIsTime();
        Optional<Claimed> next = settlement.recordAndClaim(kinds);
        claimed += next.isPresent() ? 1 : 0;
        return next;
    }

    private boolean mayGoOn() {
        return !stopping && claimed < rules.mostPerRound();
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
            LOG.failed(Event.MAIL_UNREADABLE, unreadable, claim.mail().messageId());
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
