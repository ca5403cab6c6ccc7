package de.kontaktzyklus.wiring.smtp;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.Outbox;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bean of the delivery routes: gives out the waiting mails one by one and records what became of each. A mail is claimed
 * only when the one before it is settled; what a crash leaves claimed is {@link Outbox#recover}'s.
 */
public final class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    /** In steps of the configured pause: 5, 15, 30, 60 minutes as shipped, and 60 from then on. */
    private static final List<Integer> PAUSES = List.of(1, 3, 6, 12);

    private final Outbox outbox;
    private final Supplier<Instant> now;
    private final Duration pause;
    private final int mostPerRun;
    private final Stuck stuck;
    private final Session session = Session.getInstance(new Properties());
    private volatile Instant closedUntil = Instant.MIN;

    /**
     * @param pause before the second attempt; later ones wait longer
     * @param mostPerRun how many mails one run may send
     * @param stuck is told of mails that nobody will send again by himself
     */
    public MailDelivery(Outbox outbox, Supplier<Instant> now, Duration pause, int mostPerRun, Stuck stuck) {
        this.outbox = outbox;
        this.now = now;
        this.pause = pause;
        this.mostPerRun = mostPerRun;
        this.stuck = stuck;
    }

    /** The mails whose time has come; ends early when the mail server turns out to be out of reach. */
    public Iterator<@Nullable WaitingMessage> waiting() {
        return new Claims();
    }

    /** The mail server has taken it. */
    public void accepted(@Body WaitingMessage mail) {
        outbox.accepted(mail.messageId(), now.get());
        LOG.info("Sent {}", mail.messageId());
    }

    /** It was not accepted; what that means is in the verdict. */
    public void failed(@Body WaitingMessage mail, @ExchangeException UnsentMailException failure) {
        if (failure.verdict() != Verdict.SERVER) {
            LOG.warn("Not sent ({}): {}: {}", failure.verdict(), mail.messageId(), failure.getMessage());
        }
        String reason = String.valueOf(failure.getMessage());
        switch (failure.verdict()) {
            case REFUSED -> {
                outbox.refused(mail.messageId(), reason, now.get());
                stuck.refused(mail.kind(), mail.messageId(), reason);
            }
            case UNKNOWN -> {
                outbox.unknown(mail.messageId(), reason, now.get());
                stuck.unknown(mail.kind(), mail.messageId(), reason);
            }
            case LATER -> outbox.postpone(mail.messageId(), reason, now.get().plus(pauseAfter(mail.attempt())));
            case SERVER -> closeFor(mail, reason);
        }
    }

    /** The mail keeps its place at the head, and nobody burns an attempt on a server that is out of reach. */
    private void closeFor(WaitingMessage mail, String reason) {
        outbox.giveBack(mail.messageId(), reason);
        closedUntil = now.get().plus(pause);
        LOG.error(
                "The mail server cannot be used: {}. No mail is lost; all wait, at least until {}",
                reason,
                closedUntil.truncatedTo(ChronoUnit.SECONDS));
    }

    private Duration pauseAfter(int attempt) {
        return pause.multipliedBy(PAUSES.get(Math.min(attempt, PAUSES.size()) - 1));
    }

    /** Is told of mails that are not sent again by themselves. */
    public interface Stuck {

        /** The mail server has refused it for good. */
        void refused(MailKind kind, String messageId, String reason);

        /** Whether the mail server has it cannot be known. */
        void unknown(MailKind kind, String messageId, String reason);
    }

    /**
     * The split asks for the next mail before the one at hand is settled. So the answer to that is only whether it may go on
     * asking; a mail is claimed when it is taken, and null ends the round (the split knows that).
     */
    private final class Claims implements Iterator<@Nullable WaitingMessage> {

        private boolean over;
        private int claimed;

        @Override
        public boolean hasNext() {
            return !over;
        }

        @Override
        public @Nullable WaitingMessage next() {
            Optional<Outbox.Claimed> claim = claimed < mostPerRun && !now.get().isBefore(closedUntil)
                    ? outbox.claimNext(now.get())
                    : Optional.empty();
            claimed++;
            over = claim.isEmpty();
            return claim.map(this::message).orElse(null);
        }

        private WaitingMessage message(Outbox.Claimed claim) {
            try {
                return new WaitingMessage(session, claim);
            } catch (MessagingException unreadable) {
                throw new IllegalStateException("Not a mail: " + claim.mail().messageId(), unreadable);
            }
        }
    }
}
