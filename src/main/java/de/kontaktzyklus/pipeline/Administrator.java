package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.dispatch.smtp.StuckMails;
import de.kontaktzyklus.export.intake.IntakeResult;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarms;
import de.kontaktzyklus.reminders.DailyAlarms;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.reminders.Incidents;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the administrator what happens in the routes, by mail; the mails wait in the outbox like all others.
 * {@link DailyAlarms} and {@link Incidents} decide what makes an alarm.
 */
public final class Administrator implements StuckMails {

    private static final Logger LOG = LoggerFactory.getLogger(Administrator.class);

    private final Alarms alarms;
    private final DailyAlarms daily;
    private final OfficeClock clock;

    Administrator(Alarms alarms, DailyAlarms daily, OfficeClock clock) {
        this.alarms = alarms;
        this.daily = daily;
        this.clock = clock;
    }

    /** How a run of the digests ended. */
    public void tellOfDigests(@Body DigestResult result) {
        List<Alarm> found = daily.after(result, clock.today());
        found.forEach(Administrator::log);
        alarms.raise(found, clock.now());
    }

    private static void log(Alarm alarm) {
        if (alarm.kind() != Alarm.Kind.ALL_WELL) {
            LOG.error("The administrator is told: {} {}", alarm.kind(), alarm.values());
        }
    }

    /**
     * What failed, by the route in which it failed. If it was the database, the alarm cannot be planned either; should
     * the route fail again when it is back, that is told.
     */
    public void tellOfFailure(Exchange exchange) {
        String route = String.valueOf(exchange.getFromRouteId());
        String error = error(exchange);
        try {
            raise(incidents().failure(route, error));
        } catch (RuntimeException notNow) {
            LOG.error("No alarm could be planned for {} in {}: {}", error, route, notNow.getMessage());
        }
    }

    private static String error(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))
                .map(failure -> failure.getClass().getSimpleName())
                .orElse("unknown");
    }

    void tellOfIntake(IntakeResult result) {
        if (result instanceof IntakeResult.Refused refused) {
            raise(incidents()
                    .refusedExport(
                            refused.refusal().fileName(),
                            refused.refusal().reason(),
                            refused.refusal().report().toString()));
        } else if (result instanceof IntakeResult.Taken taken) {
            Taken export = taken.export();
            String report = taken.report().map(Path::toString).orElse("");
            incidents()
                    .rejectedRows(export.fileName(), export.rejected(), export.rows(), report)
                    .ifPresent(this::raise);
        }
    }

    @Override
    public void refused(MailKind kind, String messageId, String reason) {
        incidents().refusedMail(kind, messageId, reason).ifPresent(this::raise);
    }

    @Override
    public void unknown(MailKind kind, String messageId, String reason) {
        incidents().unknownMail(kind, messageId, reason).ifPresent(this::raise);
    }

    /** Told again with each round: what cannot be planned now is planned then. */
    @Override
    public void serverRefuses(String reason) {
        LOG.error("The mail server refuses all mails alike: {}", reason);
        try {
            raise(incidents().refusingServer(reason));
        } catch (RuntimeException notNow) {
            LOG.error("No alarm could be planned for the mail server: {}", notNow.getMessage());
        }
    }

    private Incidents incidents() {
        return new Incidents(clock.today());
    }

    private void raise(Alarm alarm) {
        alarms.raise(alarm, clock.now());
    }
}
