package de.kontaktzyklus.reminders.alarms;

import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmTexts;
import de.kontaktzyklus.reminders.Letters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Tells the administrator: writes each alarm and puts it in the outbox, once a day for each kind and subject, and hands
 * it to the other ways. Where no mail can be planned, because the database is gone, the other ways still get it. A
 * crash just behind the mail may leave them without it.
 */
public final class Alarms {

    private final Letters letters;
    private final AlarmTexts texts;
    private final Outbox outbox;
    private final AlarmWay otherWays;

    public <L extends Letters & AlarmTexts> Alarms(L letters, Outbox outbox, AlarmWay otherWays) {
        this.letters = letters;
        this.texts = letters;
        this.outbox = outbox;
        this.otherWays = otherWays;
    }

    /** An alarm that was already raised today changes nothing. */
    public void raise(Alarm alarm, Instant now) {
        boolean isNew = true;
        try {
            isNew = outbox.plan(letters.alarm(alarm, now));
        } finally {
            if (isNew) {
                tellOtherwise(alarm, now);
            }
        }
    }

    public void raise(List<Alarm> alarms, Instant now) {
        alarms.forEach(alarm -> raise(alarm, now));
    }

    /** Says that something is over that was told as this alarm. */
    public void raiseOver(Alarm told, LocalDate today, Instant now) {
        raise(Alarm.over(told.kind(), told.subject(), texts.words(told), told.day(), today), now);
    }

    /** By the other ways alone: what a mail cannot tell. */
    public void tellOtherwise(Alarm alarm, Instant now) {
        otherWays.tell(new ToldAlarm(alarm.kind(), alarm.subject(), alarm.day(), now, texts.words(alarm)));
    }
}
