package de.kontaktzyklus.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What time it is in the office. Nothing else in the program asks the machine. */
public final class OfficeClock {

    private static final int NOON = 12;

    private final Clock clock;

    /** A clock that can be set, for tests; its zone is the office's. */
    public OfficeClock(Clock clock) {
        this.clock = clock;
    }

    /** The time of the machine, in the time zone of the office. */
    public static OfficeClock in(ZoneId zone) {
        return new OfficeClock(Clock.system(zone));
    }

    /**
     * A clock that shows the given day and starts at noon, so that a run does not slip into the next day. For today it
     * shows the real time.
     */
    public static OfficeClock on(LocalDate day, ZoneId zone) {
        Clock system = Clock.system(zone);
        ZonedDateTime now = ZonedDateTime.now(system);
        if (now.toLocalDate().equals(day)) {
            return new OfficeClock(system);
        }
        return new OfficeClock(
                Clock.offset(system, Duration.between(now, day.atTime(NOON, 0).atZone(zone))));
    }

    /** The time of the machine, whatever day is replayed: what files are stamped with. */
    public static Instant machine() {
        return Clock.systemUTC().instant();
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public ZoneId zone() {
        return clock.getZone();
    }
}
