package de.kontaktzyklus.office;

import de.kontaktzyklus.delivery.Forwarding;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import java.util.List;

/**
 * Logs what is passed on. If passing on fails, the refusal is recorded nevertheless: the mail then goes to nobody else,
 * and the administrator hears of it.
 */
public final class SafeClimb implements Forwarding {

    private static final EventLog LOG = EventLog.of(SafeClimb.class);

    private final Forwarding climb;

    public SafeClimb(Forwarding climb) {
        this.climb = climb;
    }

    @Override
    public List<OutgoingMail> onRefusal(OutgoingMail refused, String reason) {
        try {
            List<OutgoingMail> next = climb.onRefusal(refused, reason);
            LOG.say(Event.MAIL_PASSED_ON, refused.messageId(), next.size());
            return next;
        } catch (RuntimeException failed) {
            LOG.failed(Event.MAIL_NOT_PASSED_ON, failed, refused.messageId());
            return List.of();
        }
    }
}
