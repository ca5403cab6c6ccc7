package de.kontaktzyklus.architecture.planted.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate", "TimeZoneUsage"})
final class AsksForTime {

    private AsksForTime() {}

    static LocalDate today() {
        return LocalDate.now();
    }

    static Supplier<Instant> nowByReference() {
        return Instant::now;
    }

    static LocalDate nowInZone(ZoneId zone) {
        return LocalDate.now(zone);
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static Clock clock() {
        return Clock.systemDefaultZone();
    }

    static Date oldDate() {
        return new Date();
    }
}
