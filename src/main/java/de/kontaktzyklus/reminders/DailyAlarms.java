package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the administrator is told after each run of the digests: what the run has found, whether mails have waited for
 * more than a day, and with the week's first run that all is well, if it is.
 *
 * @param anchor of the audit, as it is now
 */
public record DailyAlarms(TakenExports exports, Outbox outbox, OfficeCalendar calendar, Supplier<String> anchor) {

    /** The causes that only a run can find. */
    private static final Set<Alarm.Kind> OF_RUN =
            Set.of(Alarm.Kind.PROTECTED_ADDRESS_UNUSABLE, Alarm.Kind.CATCH_ALL_UNUSABLE);

    /** What has happened, and is told each time. */
    public List<Alarm> incidents(DigestResult result) {
        return result.alarms().stream().filter(alarm -> !alarm.kind().lasts()).toList();
    }

    /** Which causes that last this run could find. */
    public Set<Alarm.Kind> kinds(DigestResult result, LocalDate today) {
        Set<Alarm.Kind> kinds = EnumSet.noneOf(Alarm.Kind.class);
        if (result instanceof DigestResult.Made) {
            kinds.addAll(OF_RUN);
        }
        if (calendar.isOfficeDay(today) && seesWhatWaited(result)) {
            kinds.add(Alarm.Kind.MAIL_STUCK);
        }
        return kinds;
    }

    /** A second run of the day finds replaced what the first has found waiting. */
    private static boolean seesWhatWaited(DigestResult result) {
        return !(result instanceof DigestResult.Skipped skipped) || skipped.why() == DigestResult.Why.NO_EXPORT;
    }

    /** The causes that last, as this run has found them. */
    public List<Alarm> causes(DigestResult result, LocalDate today) {
        List<Alarm> found = new ArrayList<>(
                result.alarms().stream().filter(alarm -> alarm.kind().lasts()).toList());
        if (calendar.isOfficeDay(today)) {
            ofWaitingMails(result, today).ifPresent(found::add);
        }
        return List.copyOf(found);
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

    /** That all is well, with the week's first run; whether it is, the open causes say. */
    public Optional<Alarm> signOfLife(DigestResult result, LocalDate today) {
        return result instanceof DigestResult.Made made && incidents(result).isEmpty()
                ? signOfLife(made, today)
                : Optional.empty();
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
                        age(exportDate(), today),
                        anchor.get()));
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
