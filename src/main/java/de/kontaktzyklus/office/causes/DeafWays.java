package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.dispatch.signals.SignalTrouble;
import de.kontaktzyklus.office.ways.OtherWays;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Ways beside the mail by which the last signal did not get through. */
public record DeafWays(OtherWays ways) implements CauseSource {

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ALARM_WAY_FAILS);
    }

    @Override
    public List<Cause> open(LocalDate today) {
        return ways.troubles().entrySet().stream()
                .map(trouble -> Cause.of(alarm(trouble.getKey(), trouble.getValue(), today)))
                .toList();
    }

    private static Alarm alarm(String setting, SignalTrouble trouble, LocalDate today) {
        return Alarm.of(
                Kind.ALARM_WAY_FAILS,
                setting,
                today,
                setting,
                trouble.kind().text(),
                trouble.who(),
                String.valueOf(trouble.number()));
    }
}
