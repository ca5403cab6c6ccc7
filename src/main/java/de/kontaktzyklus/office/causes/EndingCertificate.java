package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import de.kontaktzyklus.reminders.causes.OpenCause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A certificate that is about to end: with it, the delivery of mails ends.
 *
 * @param kind whose certificate it is
 * @param name host or file
 * @param end when it ends, inclusive; empty if there is none, or if nobody has seen it yet
 * @param isKnownAtStart whether no end means that there is none; else it says nothing
 * @param days before the end on which it is told
 */
record EndingCertificate(
        Kind kind, String name, Supplier<Optional<Instant>> end, boolean isKnownAtStart, int days, OfficeClock clock)
        implements CauseSource {

    @Override
    public Set<Kind> kinds() {
        return Set.of(kind);
    }

    @Override
    public boolean isAbout(OpenCause cause) {
        return cause.kind() == kind && (isKnownAtStart || end.get().isPresent());
    }

    @Override
    public List<Cause> open(LocalDate today) {
        return end
                .get()
                .map(instant -> instant.atZone(clock.zone()).toLocalDate())
                .filter(last -> !last.minusDays(days).isAfter(today))
                .map(last ->
                        Cause.of(Alarm.of(kind, name, today, name, last, (int) ChronoUnit.DAYS.between(today, last))))
                .stream()
                .toList();
    }
}
