package de.kontaktzyklus.reminders.causes;

import de.kontaktzyklus.reminders.Alarm;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Looks at a part of the office. Port. */
public interface CauseSource {

    /** The kinds of causes it looks for: of these, one that it does not find is over. */
    Set<Alarm.Kind> kinds();

    /** The causes that are open now, at most one for each kind and subject. */
    List<Cause> open(LocalDate today);
}
