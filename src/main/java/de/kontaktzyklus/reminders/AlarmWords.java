package de.kontaktzyklus.reminders;

import java.util.List;

/**
 * An alarm in words, in the language of the office; without client data.
 *
 * @param title a few words
 * @param what sentences that say what is wrong
 * @param todo sentences that say what to do
 */
public record AlarmWords(String title, List<String> what, List<String> todo) {

    public AlarmWords {
        what = List.copyOf(what);
        todo = List.copyOf(todo);
    }
}
