package de.kontaktzyklus.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still until it is set. */
public final class SettableClock extends Clock {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Instant now = Instant.EPOCH;

    /** The given day, half past seven in the morning. */
    public void set(LocalDate day) {
        set(day, LocalTime.of(7, 30));
    }

    public void set(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(BERLIN).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return BERLIN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The office does not move");
    }
}
