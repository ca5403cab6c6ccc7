package de.kontaktzyklus.reminders.alarms;

/** A way by which the administrator hears of an alarm beside the mail. Port. */
@FunctionalInterface
public interface AlarmWay {

    /** There is no other way. */
    AlarmWay NONE = alarm -> {};

    /** Hands an alarm over and returns at once; never throws. What goes wrong on the way is the way's own trouble. */
    void tell(ToldAlarm alarm);
}
