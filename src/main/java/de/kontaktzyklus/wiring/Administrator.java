package de.kontaktzyklus.wiring;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.export.IntakeResult;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarms;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.wiring.smtp.MailDelivery;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;

/** Tells the administrator what is wrong, by mail: each thing once a day. The mails wait in the outbox like all others. */
public final class Administrator implements MailDelivery.Stuck {

    private final Alarms alarms;
    private final TakenExports exports;
    private final OfficeCalendar calendar;
    private final OfficeClock clock;
    private final int patience;

    /** @param patience office days (AT) without a new case export */
    Administrator(Alarms alarms, TakenExports exports, OfficeCalendar calendar, OfficeClock clock, int patience) {
        this.alarms = alarms;
        this.exports = exports;
        this.calendar = calendar;
        this.clock = clock;
        this.patience = patience;
    }

    /** What a run of the digests has found, and whether it had to work with old exports. */
    public void tellOfDigests(@Body DigestResult result) {
        alarms.raise(result.alarms(), clock.now());
        if (calendar.isOfficeDay(clock.today())) {
            tellOfAge(exports.inForce(ExportKind.CASES));
        }
    }

    /** What failed, by the route in which it failed, and the type of the error; its text is for the log. */
    public void tellOfFailure(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        String route = String.valueOf(exchange.getFromRouteId());
        raise(Alarm.Kind.RUN_FAILED, route, route, failure.getClass().getSimpleName());
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

    private void tellOfAge(Optional<Taken> cases) {
        LocalDate today = clock.today();
        if (cases.isEmpty()) {
            raise(Alarm.Kind.NO_EXPORT, "");
            return;
        }
        LocalDate exportDate = cases.get().exportDate();
        int age = calendar.officeDaysBetween(exportDate, today);
        if (age >= patience) {
            raise(Alarm.Kind.NO_NEW_EXPORT, "", age, exportDate);
        }
    }

    private void raise(Alarm.Kind kind, String subject, Object... values) {
        alarms.raise(Alarm.of(kind, subject, clock.today(), values), clock.now());
    }
}
