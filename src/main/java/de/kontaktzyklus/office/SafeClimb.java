package de.kontaktzyklus.office;

import de.kontaktzyklus.delivery.Forwarding;
import de.kontaktzyklus.delivery.OutgoingMail;
import java.util.List;
import java.util.stream.Collectors;
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
    public List<OutgoingMail> onRefusal(OutgoingMail refused, String reason) {
        try {
            List<OutgoingMail> next = climb.onRefusal(refused, reason);
            LOG.warn(
                    "{} cannot be delivered; it goes on as {}",
                    refused.messageId(),
                    next.isEmpty()
                            ? "nothing: nobody is left in its line"
                            : next.stream().map(OutgoingMail::messageId).collect(Collectors.joining(", ")));
            return next;
        } catch (RuntimeException failed) {
            LOG.error("{} cannot be delivered, and not be passed on either", refused.messageId(), failed);
            return List.of();
        }
    }
}
