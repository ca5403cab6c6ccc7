package de.kontaktzyklus.wiring.smtp;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.Outbox;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
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
    public Iterator<WaitingMessage> waiting() {
        return new Claims();
    }

    /** The mail server has taken it. */
    public void accepted(@Body WaitingMessage mail) {
        outbox.accepted(mail.messageId(), now.get());
        LOG.info("Sent {}", mail.messageId());
    }

    /** It was not accepted; what that means is in the verdict. */
    public void failed(@Body WaitingMessage mail, @ExchangeException UnsentMailException failure) {
        LOG.warn("Not sent ({}): {}: {}", failure.verdict(), mail.messageId(), failure.getMessage());
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

    /** The mail keeps its place at the head; nobody else burns an attempt on a server that is out of reach. */
    private void closeFor(WaitingMessage mail, String reason) {
        outbox.postpone(mail.messageId(), reason, now.get());
        closedUntil = now.get().plus(pause);
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

    private final class Claims implements Iterator<WaitingMessage> {

        private Optional<Outbox.Claimed> next = Optional.empty();
        private int claimed;

        @Override
        public boolean hasNext() {
            if (next.isEmpty() && claimed < mostPerRun && !now.get().isBefore(closedUntil)) {
                next = outbox.claimNext(now.get());
                claimed += next.isPresent() ? 1 : 0;
            }
            return next.isPresent();
        }

        @Override
        public WaitingMessage next() {
            Outbox.Claimed claim = next.orElseThrow();
            next = Optional.empty();
            try {
                return new WaitingMessage(session, claim);
            } catch (MessagingException unreadable) {
                throw new IllegalStateException("Not a mail: " + claim.mail().messageId(), unreadable);
            }
        }
    }
}
