package de.kontaktzyklus.reminders.causes;

import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmWords;
import java.time.LocalDate;
import java.util.Set;

/**
 * A cause that was told and is not over.
 *
 * @param since day on which it was told first
 * @param toldOn day of the last mail that names it
 * @param items all that was told of it
 * @param words as of the last look
 */
public record OpenCause(
        Alarm.Kind kind, String subject, LocalDate since, LocalDate toldOn, Set<String> items, AlarmWords words) {

    boolean isOf(Alarm alarm) {
        return kind == alarm.kind() && subject.equals(alarm.subject());
    }

    OpenCause toldAgainOn(LocalDate day) {
        return new OpenCause(kind, subject, since, day, items, words);
    }
}
