package de.kontaktzyklus.reminders;

import java.time.LocalDate;

/** Puts alarms into words without a mail around them: for the status and for the mail of the week. Port. */
public interface AlarmTexts {

    /** The words of an alarm. */
    AlarmWords words(Alarm alarm);

    /** An open cause in one paragraph of the mail of the week: since when, what, and what to do. */
    String openSince(AlarmWords words, LocalDate since);
}
