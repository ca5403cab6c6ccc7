package de.kontaktzyklus.office;

import de.kontaktzyklus.delivery.Forwarding;
import de.kontaktzyklus.delivery.OutgoingMail;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what is passed on. If passing on fails, the refusal is recorded nevertheless: the mail then goes to nobody else,
 * and the administrator hears of it.
 */
public final class SafeClimb implements Forwarding {

    private static final Logger LOG = LoggerFactory.getLogger(SafeClimb.class);

    private final Forwarding climb;

    public SafeClimb(Forwarding climb) {
        this.climb = climb;
    }

    @Override
    public Optional<OutgoingMail> onRefusal(OutgoingMail refused, String reason) {
        try {
            Optional<OutgoingMail> next = climb.onRefusal(refused, reason);
            LOG.warn(
                    "{} cannot be delivered; it goes on as {}",
                    refused.messageId(),
                    next.map(OutgoingMail::messageId).orElse("nothing: nobody is left in its line"));
            return next;
        } catch (RuntimeException failed) {
            LOG.error("{} cannot be delivered, and not be passed on either", refused.messageId(), failed);
            return Optional.empty();
        }
    }
}
