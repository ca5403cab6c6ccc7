package de.kontaktzyklus.dispatch.smtp;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;

/** Counts what becomes of the mails of one round, for one line in the log. */
final class RoundCount {

    private static final EventLog LOG = EventLog.of(MailRounds.class);

    private final long began = System.nanoTime();
    private int sent;
    private int refused;
    private int later;
    private int unknown;

    void sent() {
        sent++;
    }

    void refused() {
        refused++;
    }

    void later() {
        later++;
    }

    void unknown() {
        unknown++;
    }

    /** A round that no mail has left says nothing that was not said: why, is said once. */
    void log() {
        LOG.say(event(), sent, refused, later, unknown, EventLog.secondsSince(began));
    }

    private Event event() {
        if (refused + unknown > 0) {
            return Event.ROUND_WITH_TROUBLE;
        }
        return sent > 0 ? Event.ROUND : Event.ROUND_IN_VAIN;
    }
}
