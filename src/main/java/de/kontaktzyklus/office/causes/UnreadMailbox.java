package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The mailbox of the sender could not be read for long: what comes back meanwhile is not noticed. */
public record UnreadMailbox(Settings.Bounces settings, Bounces bounces, Supplier<Instant> now, ZoneId zone)
        implements CauseSource {

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.BOUNCES_NOT_READ);
    }

    @Override
    public List<Cause> open(LocalDate today) {
        return Optional.of(settings)
                .filter(Settings.Bounces::read)
                .flatMap(mailbox -> bounces.watch(mailbox.mailbox()))
                .map(watch -> watch.read().orElse(watch.since()))
                .filter(last -> last.plus(settings.alarmAfter()).isBefore(now.get()))
                .map(last -> Alarm.of(
                        Kind.BOUNCES_NOT_READ, "", today, last.atZone(zone).toLocalDate(), settings.host()))
                .map(Cause::of)
                .stream()
                .toList();
    }
}
