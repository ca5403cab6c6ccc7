package de.kontaktzyklus.reminders.health;

import de.kontaktzyklus.reminders.AlarmWords;
import java.util.List;

/** What an issue says to people. Port. */
@FunctionalInterface
public interface IssueTexts {

    /**
     * Title, sentences, and what to do.
     *
     * @param values as the kind names them: numbers, days, instants, kinds of exports, texts without client data
     */
    AlarmWords words(IssueKind kind, List<Object> values);
}
