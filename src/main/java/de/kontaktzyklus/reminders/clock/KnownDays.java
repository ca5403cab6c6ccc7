package de.kontaktzyklus.reminders.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Which day the office has lived through last. Port; survives a crash. */
public interface KnownDays {

    /**
     * The day of the digests recorded last, whatever its date, or the day accepted after that; empty before the first
     * digests.
     */
    Optional<LocalDate> last();

    /** Somebody says that the clock is right on this day. */
    void accept(LocalDate day, Instant now, String reason);
}
