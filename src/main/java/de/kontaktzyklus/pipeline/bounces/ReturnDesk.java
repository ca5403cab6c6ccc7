package de.kontaktzyklus.pipeline.bounces;

import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.delivery.Bounces.Counted;
import de.kontaktzyklus.delivery.Forwarding;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.ReturnedMail;
import de.kontaktzyklus.delivery.ReturnedMail.Kind;
import de.kontaktzyklus.dispatch.mail.bounces.ReturnedMails;
import de.kontaktzyklus.dispatch.smtp.StuckMails;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.OfficeClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Body;

/**
 * Settles what came back. A mail that did not arrive becomes REFUSED and is passed on, as if the mail server had
 * refused it at once; all else is counted. The record comes before the mark in the mailbox: after a crash in between it
 * is read again, and changes nothing a second time.
 */
public final class ReturnDesk {

    private static final EventLog LOG = EventLog.of(ReturnDesk.class);

    private final Bounces bounces;
    private final Forwarding forwarding;
    private final StuckMails stuck;
    private final OfficeClock clock;
    private final ReturnedMails picked;
    private final Set<String> counted = ConcurrentHashMap.newKeySet();

    ReturnDesk(Bounces bounces, Forwarding forwarding, StuckMails stuck, OfficeClock clock) {
        this.bounces = bounces;
        this.forwarding = forwarding;
        this.stuck = stuck;
        this.clock = clock;
        this.picked = new ReturnedMails(bounces::isCounted, this::isToBeSettled);
    }

    /** Which mails of the mailbox the route gets. */
    ReturnedMails picked() {
        return picked;
    }

    /**
     * Answers of people who are away, and what is about mails of others, are only counted and stay unread. What is
     * about a mail that is just being sent waits for the next look.
     */
    private boolean isToBeSettled(ReturnedMail returned) {
        if (returned.kind() != Kind.OUT_OF_OFFICE && bounces.isOurs(returned)) {
            return !bounces.isBeingSent(returned);
        }
        if (counted.add(returned.key())) {
            count(returned, returned.kind() == Kind.OUT_OF_OFFICE ? Counted.OUT_OF_OFFICE : Counted.OF_OTHERS);
        }
        return false;
    }

    /** Records what one of the picked mails says. */
    public void settle(@Body Object mail) {
        picked.take(mail).ifPresent(this::record);
    }

    private void record(ReturnedMail returned) {
        switch (returned.kind()) {
            case FAILED ->
                bounces.undelivered(returned)
                        .ifPresentOrElse(mail -> refuse(returned, mail), () -> count(returned, Counted.TOO_LATE));
            case DELAYED -> count(returned, Counted.DELAYED);
            case DELIVERED -> count(returned, Counted.DELIVERED);
            case OUT_OF_OFFICE -> count(returned, Counted.OUT_OF_OFFICE);
        }
    }

    private void refuse(ReturnedMail returned, OutgoingMail mail) {
        List<OutgoingMail> passedOn = forwarding.onRefusal(mail, returned.reason());
        if (bounces.refused(returned, mail, clock.today(), endOfDay(), passedOn)) {
            LOG.say(Event.MAIL_CAME_BACK, mail.messageId());
            Optional.of(passedOn)
                    .filter(List::isEmpty)
                    .ifPresent(nobody -> stuck.refused(mail.kind(), mail.messageId(), returned.reason()));
        }
    }

    private Instant endOfDay() {
        return clock.today().plusDays(1).atStartOfDay(clock.zone()).toInstant();
    }

    private void count(ReturnedMail returned, Counted as) {
        bounces.count(returned, as, clock.today());
    }
}
