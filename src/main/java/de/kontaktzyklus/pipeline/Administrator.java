package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.dispatch.smtp.StuckMails;
import de.kontaktzyklus.export.intake.IntakeResult;
import de.kontaktzyklus.office.ExportsInForce;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarms;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.reminders.Letters;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the administrator what is wrong, by mail, each thing once a day, and once a week that nothing is. The mails wait in the outbox like all others. */
public final class Administrator implements StuckMails {

    private static final Logger LOG = LoggerFactory.getLogger(Administrator.class);

    private final Alarms alarms;
    private final Outbox outbox;
    private final TakenExports exports;
    private final OfficeCalendar calendar;
    private final OfficeClock clock;
    private final int patience;

    /** @param patience office days (AT) without a new case export */
    Administrator(
            Letters letters,
            Outbox outbox,
            TakenExports exports,
            OfficeCalendar calendar,
            OfficeClock clock,
            int patience) {
        this.alarms = new Alarms(letters, outbox);
        this.outbox = outbox;
        this.exports = exports;
        this.calendar = calendar;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * What a run of the digests has found, whether it had to work with old exports or none, and whether mails have waited for
     * more than a day. With the week's first run, that all is well, if it is.
     */
    public void tellOfDigests(@Body DigestResult result) {
        List<Alarm> found = new ArrayList<>(result.alarms());
        if (calendar.isOfficeDay(clock.today())) {
            ofExports().ifPresent(found::add);
            ofWaitingMails(result).ifPresent(found::add);
        }
        if (found.isEmpty() && result instanceof DigestResult.Made made) {
            signOfLife(made).ifPresent(found::add);
        }
        alarms.raise(found, clock.now());
    }

    /**
     * What failed, by the route in which it failed, and the type of the error; its text is for the log. If it was the database, the
     * alarm cannot be planned either; should the route fail again when it is back, that is told.
     */
    public void tellOfFailure(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        String route = String.valueOf(exchange.getFromRouteId());
        String what = failure == null ? "" : failure.getClass().getSimpleName();
        try {
            raise(Alarm.Kind.RUN_FAILED, route, route, what);
        } catch (RuntimeException notNow) {
            LOG.error("No alarm could be planned for {} in {}: {}", what, route, notNow.getMessage());
        }
    }

    void tellOfIntake(IntakeResult result) {
        if (result instanceof IntakeResult.Refused refused) {
            raise(
                    Alarm.Kind.EXPORT_REFUSED,
                    refused.refusal().fileName(),
                    refused.refusal().fileName(),
                    refused.refusal().reason(),
                    refused.refusal().report().toString());
        } else if (result instanceof IntakeResult.Taken taken && taken.export().rejected() > 0) {
            Taken export = taken.export();
            String report = taken.report().map(Path::toString).orElse("");
            raise(
                    Alarm.Kind.ROWS_REJECTED,
                    export.fileName(),
                    export.fileName(),
                    export.rejected(),
                    export.rows(),
                    report);
        }
    }

    /** An alarm about an alarm would be refused the same way. */
    @Override
    public void refused(MailKind kind, String messageId, String reason) {
        if (kind != MailKind.ALARM) {
            raise(Alarm.Kind.MAIL_REFUSED, messageId, messageId, reason);
        }
    }

    @Override
    public void unknown(MailKind kind, String messageId, String reason) {
        if (kind != MailKind.ALARM) {
            raise(Alarm.Kind.MAIL_UNKNOWN, messageId, messageId, reason);
        }
    }

    private Optional<Alarm> ofExports() {
        List<ExportKind> missing = ExportsInForce.missing(exports);
        if (!missing.isEmpty()) {
            LOG.error("No digests as long as no export of these kinds has been taken: {}", missing);
            return Optional.of(alarm(Alarm.Kind.NO_EXPORT, "", missing));
        }
        LocalDate exportDate = exportDate();
        int age = age(exportDate);
        return age >= patience ? Optional.of(alarm(Alarm.Kind.NO_NEW_EXPORT, "", age, exportDate)) : Optional.empty();
    }

    /** A mail planned yesterday may have waited for a few hours only; a digest that waited for the whole of its day is replaced. */
    private Optional<Alarm> ofWaitingMails(DigestResult result) {
        LocalDate yesterday = clock.today().minusDays(1);
        Stream<LocalDate> stillWaiting = outbox.unsent(Integer.MAX_VALUE).stream()
                .filter(mail -> mail.state() == MailState.PLANNED)
                .map(Outbox.Entry::day)
                .filter(day -> day.isBefore(yesterday));
        Stream<LocalDate> replaced = result instanceof DigestResult.Made made ? made.waited().stream() : Stream.empty();
        List<LocalDate> waiting = Stream.concat(stillWaiting, replaced).sorted().toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        LOG.error("{} mails have waited for more than a day, the oldest since {}", waiting.size(), waiting.get(0));
        return Optional.of(alarm(Alarm.Kind.MAIL_STUCK, "", waiting.size(), waiting.get(0)));
    }

    private Optional<Alarm> signOfLife(DigestResult.Made made) {
        Totals totals = made.totals();
        if (!totals.weekly()) {
            return Optional.empty();
        }
        LocalDate exportDate = exportDate();
        return Optional.of(alarm(
                Alarm.Kind.ALL_WELL,
                "",
                totals.rowsRead(),
                totals.overdue(),
                totals.told(),
                totals.heldBack().values().stream().mapToInt(Integer::intValue).sum(),
                made.mails().size(),
                exportDate,
                age(exportDate)));
    }

    /** Of the case export in force. */
    private LocalDate exportDate() {
        return exports.inForce(ExportKind.CASES).orElseThrow().exportDate();
    }

    /** In office days (AT). */
    private int age(LocalDate exportDate) {
        return calendar.officeDaysBetween(exportDate, clock.today());
    }

    private void raise(Alarm.Kind kind, String subject, Object... values) {
        alarms.raise(alarm(kind, subject, values), clock.now());
    }

    private Alarm alarm(Alarm.Kind kind, String subject, Object... values) {
        return Alarm.of(kind, subject, clock.today(), values);
    }
}
