package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.dispatch.smtp.StuckMails;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.log.Reason;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.causes.OfficeCauses;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.DailyAlarms;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.reminders.DigestResult.Skipped;
import de.kontaktzyklus.reminders.DigestResult.Why;
import de.kontaktzyklus.reminders.Incidents;
import de.kontaktzyklus.reminders.alarms.Alarms;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import de.kontaktzyklus.reminders.proof.Proofs;
import de.kontaktzyklus.reminders.proof.UntoldPeople;
import de.kontaktzyklus.texts.Discretion;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * Tells the administrator what happens in the routes, by mail; the mails wait in the outbox like all others.
 * {@link DailyAlarms} and {@link Incidents} decide what makes an alarm.
 */
public final class Administrator implements StuckMails, ExceptionHandler {

    private static final EventLog LOG = EventLog.of(Administrator.class);

    private final Alarms alarms;
    private final DailyAlarms daily;
    private final OfficeCauses causes;
    private final Proofs proofs;
    private final OfficeClock clock;
    private final List<CauseSource> around;
    private final Watch watch;

    Administrator(
            Alarms alarms,
            DailyAlarms daily,
            OfficeCauses causes,
            Proofs proofs,
            OfficeClock clock,
            List<CauseSource> around,
            Watch watch) {
        this.alarms = alarms;
        this.daily = daily;
        this.causes = causes;
        this.proofs = proofs;
        this.clock = clock;
        this.around = List.copyOf(around);
        this.watch = watch;
    }

    /** The run of the day begins: the watch outside hears it. */
    public void tellOfBeginning() {
        watch.signals().begun();
    }

    /**
     * Looks around the program, each minute: what is wrong with folders, disks, configuration and hours is told at
     * once, and when it is over. If the database is gone for long, the other ways say so, as no mail can, and all ways
     * when it is back.
     */
    public void lookAround() {
        LocalDate today = clock.today();
        try {
            causes.book().isEmpty(); // whether the database answers
        } catch (RuntimeException gone) {
            LOG.failed(Event.CAUSES_NOT_LOOKED_FOR, gone);
            EventLog.lookAgain(false, () -> false);
            watch.databaseIsGone(today).ifPresent(alarm -> alarms.tellOtherwise(alarm, clock.now()));
            return;
        }
        EventLog.lookAgain(true, watch::databaseTakes);
        try {
            watch.databaseAnswers().ifPresent(told -> alarms.raiseOver(told, today, clock.now()));
            around.forEach(source -> look(source, today));
        } catch (RuntimeException notNow) {
            LOG.failed(Event.CAUSES_NOT_LOOKED_FOR, notNow);
        }
    }

    /** How a run of the digests ended, and with it the look of the day at all that can be wrong. */
    public void tellOfDigests(@Body DigestResult result) {
        if (result instanceof Skipped skipped && skipped.why() == Why.CLOCK_IMPLAUSIBLE) {
            return; // whoever doubts the clock has told of it; what else a wrong day shows is not true
        }
        LocalDate today = clock.today();
        List<Alarm> incidents = daily.incidents(result);
        incidents.forEach(Administrator::log);
        alarms.raise(incidents, clock.now());
        causes.book()
                .update(
                        daily.kinds(result, today),
                        daily.causes(result, today).stream().map(Cause::of).toList(),
                        today,
                        clock.now());
        if (daily.calendar().isOfficeDay(today)) {
            causes.daily().forEach(source -> look(source, today));
            causes.book().remind(today, clock.now());
        }
        if (causes.book().isEmpty()) {
            daily.signOfLife(result, today).ifPresent(this::raise);
        }
        if (!(result instanceof Skipped skipped && skipped.why() == Why.OTHER_NODE)) {
            signalEnd(); // else the other node is still at it, and says so when it is done
        }
    }

    /** What one source cannot look at keeps no other from looking. */
    private void look(CauseSource source, LocalDate today) {
        try {
            causes.book().look(source, today, clock.now());
        } catch (UnreadableExportException | ConfigurationException | UncheckedIOException unreadable) {
            LOG.failed(Event.CAUSES_NOT_LOOKED_FOR, unreadable);
        }
    }

    /** What an export brings with it, whenever it comes. */
    void tellOfIntake() {
        causes.lookAtFiles(clock.today(), clock.now());
    }

    /** Whether the export folder can be emptied. */
    void tellOfFolder() {
        causes.book().look(causes.stuck(), clock.today(), clock.now());
    }

    /** Whether everybody has been told by now. What cannot be counted now is counted by the next run. */
    void tellOfProof() {
        try {
            proofs.update().ifPresent(proof -> look(new UntoldPeople(proofs), clock.today()));
            signalEnd();
        } catch (RuntimeException notNow) {
            LOG.failed(Event.PROOF_NOT_WRITTEN, notNow);
        }
    }

    /** As long as mails wait, the run is not at its end. */
    private void signalEnd() {
        if (watch.nothingWaits()) {
            List<String> open = causes.book().titles();
            if (open.isEmpty()) {
                watch.signals().succeeded();
            } else {
                watch.signals().failed(String.join("\n", open));
            }
        }
    }

    private static void log(Alarm alarm) {
        LOG.say(Event.ALARM, alarm.kind());
    }

    /**
     * Says which route has failed. That the database is gone makes each of them fail, and is told by the look around
     * when it lasts; if a route fails again when the database is back, the administrator hears of it then.
     */
    public void tellOfFailure(Exchange exchange) {
        String route = String.valueOf(exchange.getFromRouteId());
        Exception failure = failure(exchange);
        LOG.failed(Event.ROUTE_FAILED, failure, route);
        if (Reason.of(failure).kind() == Reason.Kind.DATABASE_AWAY) {
            return;
        }
        try {
            raise(incidents().failure(route, failure.getClass().getSimpleName()));
        } catch (RuntimeException notNow) {
            LOG.failed(Event.ALARM_NOT_PLANNED, notNow, route);
        }
    }

    /** A file that is locked or still being written, or a job that another node has taken over. */
    public void notYet(Exchange exchange) {
        LOG.failed(Event.EXPORT_NOT_READY, failure(exchange), String.valueOf(exchange.getFromRouteId()));
    }

    @Override
    public void handleException(Throwable failure) {
        handleException("", failure);
    }

    @Override
    public void handleException(@Nullable String what, Throwable failure) {
        LOG.failed(Event.ROUTE_FAILED, failure, "routes");
    }

    /** What fails when the work is done already: a file that was fetched and cannot be moved away on its server. */
    @Override
    public void handleException(@Nullable String what, @Nullable Exchange exchange, Throwable failure) {
        if (exchange == null) {
            handleException(what, failure);
        } else {
            exchange.setProperty(Exchange.EXCEPTION_CAUGHT, failure);
            tellOfFailure(exchange);
        }
    }

    private static Exception failure(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))
                .orElseGet(() -> new IllegalStateException("unknown"));
    }

    /** What a mail server says may name a mailbox; the mail is found by its Message-ID. */
    @Override
    public void refused(MailKind kind, String messageId, String reason) {
        incidents().refusedMail(kind, messageId, Discretion.of(reason)).ifPresent(this::raise);
    }

    @Override
    public void unknown(MailKind kind, String messageId, String reason) {
        incidents().unknownMail(kind, messageId, Discretion.of(reason)).ifPresent(this::raise);
    }

    /** Told again with each round: what cannot be planned now is planned then. That it is over shows to a look. */
    @Override
    public void serverRefuses(String reason) {
        try {
            Alarm alarm = incidents().refusingServer(Discretion.of(reason));
            causes.book().update(Set.of(alarm.kind()), List.of(Cause.of(alarm)), clock.today(), clock.now());
        } catch (RuntimeException notNow) {
            LOG.failed(Event.ALARM_NOT_PLANNED, notNow, "mail-server");
        }
    }

    private Incidents incidents() {
        return new Incidents(clock.today());
    }

    private void raise(Alarm alarm) {
        alarms.raise(alarm, clock.now());
    }
}
