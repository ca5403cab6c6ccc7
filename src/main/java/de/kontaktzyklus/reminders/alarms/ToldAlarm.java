package de.kontaktzyklus.reminders.alarms;

import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmWords;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An alarm as it is told; without client data.
 *
 * @param subject what it happened to; empty if there is only one of its kind
 * @param day day of the run
 * @param at when it was raised
 */
public record ToldAlarm(Alarm.Kind kind, String subject, LocalDate day, Instant at, AlarmWords words) {

    /** Whether it says that something is wrong; else that something is well or well again. */
    public boolean isBad() {
        return kind != Alarm.Kind.ALL_WELL && kind != Alarm.Kind.CAUSE_OVER;
    }
}
