package de.kontaktzyklus.dispatch.watching;

import de.kontaktzyklus.reminders.health.Health;
import java.util.List;
import java.util.Optional;

/** What is watched. Each call answers within a few seconds, whatever hangs, and may come from any thread. */
public interface Watched {

    /** Version of the program. */
    String version();

    /** Whether the process works; if not, only a new start helps. */
    Health live();

    /** Whether the program can do its work, and does it. */
    Health ready();

    /** As of now. What cannot be measured now is left out. */
    List<Measure> measures();

    /** The page for people, as of now. */
    Page page();

    /** The page of one of several offices; empty if there is no such office. */
    default Optional<Page> page(String office) {
        return Optional.empty();
    }

    /**
     * A page for people.
     *
     * @param whole false if it can only say that nothing can be said
     */
    record Page(boolean whole, String html) {}
}
