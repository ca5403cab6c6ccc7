package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.office.CronRules;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The digests of an office day that could be made and are not, long after their hour: whatever keeps them from being
 * made, somebody must look.
 *
 * @param cron their hour
 * @param patience how long after it they may still be missing
 * @param isOpen whether the digests of a day must be made, can be made, and are not
 */
public record MissedRun(String cron, Duration patience, Predicate<LocalDate> isOpen, OfficeClock clock)
        implements CauseSource {

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.RUN_MISSED);
    }

    @Override
    public List<Cause> open(LocalDate today) {
        return CronRules.firstOf(today, cron, clock.zone())
                .filter(hour -> hour.plus(patience).isBefore(clock.now()) && isOpen.test(today))
                .map(hour -> Cause.of(Alarm.of(Kind.RUN_MISSED, "", today, today, time(hour))))
                .stream()
                .toList();
    }

    private String time(Instant hour) {
        return hour.atZone(clock.zone()).toLocalTime().withSecond(0).withNano(0).toString();
    }
}
