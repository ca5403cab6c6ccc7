package de.kontaktzyklus.pipeline.offices;

import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.watching.OfficesWatch;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.alarms.AlarmWay;
import de.kontaktzyklus.reminders.alarms.ToldAlarm;
import de.kontaktzyklus.reminders.health.Issue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Tells of offices that do not run, by the ways of the process: their own may be what is wrong, and no mail of theirs
 * can be planned. Once a day for each, as long as it lasts.
 */
final class LeftOut {

    private final OfficesWatch watch;
    private final ZoneId zone;

    LeftOut(OfficesWatch watch, ZoneId zone) {
        this.watch = watch;
        this.zone = zone;
    }

    void tell(List<HostedOffice> offices, AlarmWay way) {
        LocalDate today = LocalDate.ofInstant(OfficeClock.machine(), zone);
        offices.stream().filter(office -> !office.runs()).forEach(office -> way.tell(alarm(office, today)));
    }

    private ToldAlarm alarm(HostedOffice office, LocalDate today) {
        Issue issue = watch.leftOut(office).in(office.name());
        return new ToldAlarm(
                Alarm.Kind.RUN_FAILED,
                office.name(),
                today,
                OfficeClock.machine(),
                new AlarmWords(issue.title(), issue.what(), issue.todo()));
    }
}
