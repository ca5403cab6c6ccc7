package de.kontaktzyklus.reminders;

import de.kontaktzyklus.delivery.Outbox;
import java.time.Instant;
import java.util.List;

/** Tells the administrator: writes each alarm and puts it in the outbox, once a day for each kind and subject. */
public final class Alarms {

    private final Letters letters;
    private final Outbox outbox;

    public Alarms(Letters letters, Outbox outbox) {
        this.letters = letters;
        this.outbox = outbox;
    }

    /** An alarm that was already raised today changes nothing. */
    public void raise(Alarm alarm, Instant now) {
        outbox.plan(letters.alarm(alarm, now));
    }

    public void raise(List<Alarm> alarms, Instant now) {
        alarms.forEach(alarm -> raise(alarm, now));
    }
}
