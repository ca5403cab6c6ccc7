package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the administrator is told after each run of the digests: what the run has found, whether exports are old or
 * missing, and whether mails have waited for more than a day. After the first run of the week also that all is well, if
 * it is.
 *
 * @param patience office days (AT) without a new case export
 */
public record DailyAlarms(TakenExports exports, Outbox outbox, OfficeCalendar calendar, int patience) {

    public List<Alarm> after(DigestResult result, LocalDate today) {
        List<Alarm> found = new ArrayList<>(result.alarms());
        if (calendar.isOfficeDay(today)) {
            ofExports(today).ifPresent(found::add);
            ofWaitingMails(result, today).ifPresent(found::add);
        }
        if (found.isEmpty() && result instanceof DigestResult.Made made) {
            signOfLife(made, today).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Alarm> ofExports(LocalDate today) {
        List<ExportKind> missing = missing();
        if (!missing.isEmpty()) {
            return Optional.of(Alarm.of(Alarm.Kind.NO_EXPORT, "", today, missing));
        }
        int age = age(exportDate(), today);
        return Optional.of(age)
                .filter(it -> it >= patience)
                .map(it -> Alarm.of(Alarm.Kind.NO_NEW_EXPORT, "", today, it, exportDate()));
    }

    private List<ExportKind> missing() {
        return Arrays.stream(ExportKind.values())
                .filter(ExportKind::isRequired)
                .filter(kind -> exports.inForce(kind).isEmpty())
                .toList();
    }

    /**
     * A mail that was planned yesterday may have waited for only a few hours; a digest that waited for its whole day is
     * replaced.
     */
    private Optional<Alarm> ofWaitingMails(DigestResult result, LocalDate today) {
        List<LocalDate> days = Stream.concat(
                        stillWaiting(today.minusDays(1)),
                        result instanceof DigestResult.Made made ? made.waited().stream() : Stream.empty())
                .sorted()
                .toList();
        return days.stream().findFirst().map(oldest -> Alarm.of(Alarm.Kind.MAIL_STUCK, "", today, days.size(), oldest));
    }

    private Stream<LocalDate> stillWaiting(LocalDate yesterday) {
        return outbox.unsent(Integer.MAX_VALUE).stream()
                .filter(mail -> mail.state() == MailState.PLANNED)
                .map(Outbox.UnsentMail::day)
                .filter(day -> day.isBefore(yesterday));
    }

    private Optional<Alarm> signOfLife(DigestResult.Made made, LocalDate today) {
        return Optional.of(made.totals())
                .filter(Totals::weekly)
                .map(totals -> Alarm.of(
                        Alarm.Kind.ALL_WELL,
                        "",
                        today,
                        totals.rowsRead(),
                        totals.overdue(),
                        totals.told(),
                        totals.heldBack().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        made.mails().size(),
                        exportDate(),
                        age(exportDate(), today)));
    }

    /** Of the case export in force. */
    private LocalDate exportDate() {
        return exports.inForce(ExportKind.CASES).orElseThrow().exportDate();
    }

    /** In office days (AT). */
    private int age(LocalDate exportDate, LocalDate today) {
        return calendar.officeDaysBetween(exportDate, today);
    }
}
