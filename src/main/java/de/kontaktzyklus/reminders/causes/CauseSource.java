package de.kontaktzyklus.reminders.causes;

import de.kontaktzyklus.reminders.Alarm;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Looks at a part of the office. Port. */
public interface CauseSource {

    /** The kinds of causes it looks for. */
    Set<Alarm.Kind> kinds();

    /** Whether it would find this cause again: one that it does not find is over. */
    default boolean isAbout(OpenCause cause) {
        return kinds().contains(cause.kind());
    }

    /** The causes that are open now, at most one for each kind and subject. */
    List<Cause> open(LocalDate today);
}
