package de.kontaktzyklus.pipeline.offices;

import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.watching.OfficesWatch;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.alarms.AlarmWay;
import de.kontaktzyklus.reminders.alarms.ToldAlarm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells of offices that do not run, by the ways of the process: their own may be what is wrong, and no mail of theirs
 * can be planned. Once a day for each, as long as it lasts, and when it runs.
 */
final class LeftOut {

    private final OfficesWatch watch;
    private final ZoneId zone;
    private final Set<String> told = new TreeSet<>();

    LeftOut(OfficesWatch watch, ZoneId zone) {
        this.watch = watch;
        this.zone = zone;
    }

    void tell(List<HostedOffice> offices, AlarmWay way) {
        for (HostedOffice office : offices) {
            if (!office.runs()) {
                way.tell(alarm(Alarm.Kind.RUN_FAILED, office.name(), watch.leftOutAlarm(office)));
                told.add(office.name());
            } else if (told.remove(office.name())) {
                way.tell(alarm(Alarm.Kind.CAUSE_OVER, office.name(), watch.runs(office)));
            }
        }
    }

    private ToldAlarm alarm(Alarm.Kind kind, String office, AlarmWords words) {
        Instant now = OfficeClock.machine();
        return new ToldAlarm(kind, office, LocalDate.ofInstant(now, zone), now, words);
    }
}
