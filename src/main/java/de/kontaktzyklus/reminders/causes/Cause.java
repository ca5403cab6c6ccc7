package de.kontaktzyklus.reminders.causes;

import de.kontaktzyklus.reminders.Alarm;
import java.util.Set;

/**
 * Something that is wrong now and stays so until somebody mends it.
 *
 * @param alarm what is told of it; kind and subject say which cause it is
 * @param items what it is about, one by one: an item that was not told of before is told at once
 */
public record Cause(Alarm alarm, Set<String> items) {

    public Cause {
        items = Set.copyOf(items);
    }

    /** A cause that is told once, whatever its numbers become. */
    public static Cause of(Alarm alarm) {
        return new Cause(alarm, Set.of());
    }
}
