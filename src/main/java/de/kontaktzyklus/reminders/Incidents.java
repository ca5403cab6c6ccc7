package de.kontaktzyklus.reminders;

import de.kontaktzyklus.delivery.MailKind;
import java.time.LocalDate;
import java.util.Optional;

/** What the administrator is told at once, whenever on this day it happens. */
public record Incidents(LocalDate day) {

    /**
     * An export was refused.
     *
     * @param report lies beside the refused file
     */
    public Alarm refusedExport(String fileName, String reason, String report) {
        return Alarm.of(Alarm.Kind.EXPORT_REFUSED, fileName, day, fileName, reason, report);
    }

    /**
     * An export was taken without some of its rows; no alarm if all were read.
     *
     * @param report empty if there is none
     */
    public Optional<Alarm> rejectedRows(String fileName, int rejected, int rows, String report) {
        return rejected > 0
                ? Optional.of(Alarm.of(Alarm.Kind.ROWS_REJECTED, fileName, day, fileName, rejected, rows, report))
                : Optional.empty();
    }

    /** An alarm about an alarm would be refused the same way. */
    public Optional<Alarm> refusedMail(MailKind kind, String messageId, String reason) {
        return ofMail(Alarm.Kind.MAIL_REFUSED, kind, messageId, reason);
    }

    /** Whether a mail has arrived cannot be known; an alarm about an alarm would not be known either. */
    public Optional<Alarm> unknownMail(MailKind kind, String messageId, String reason) {
        return ofMail(Alarm.Kind.MAIL_UNKNOWN, kind, messageId, reason);
    }

    /**
     * The mail server refuses all mails alike. Once a day: this mail waits as well.
     *
     * @param reason what the mail server said
     */
    public Alarm refusingServer(String reason) {
        return Alarm.of(Alarm.Kind.SERVER_REFUSES, "", day, reason);
    }

    /**
     * A route failed in a way that nobody expected.
     *
     * @param error type of the error; its text is for the log, as it may name a client
     */
    public Alarm failure(String route, String error) {
        return Alarm.of(Alarm.Kind.RUN_FAILED, route, day, route, error);
    }

    private Optional<Alarm> ofMail(Alarm.Kind what, MailKind kind, String messageId, String reason) {
        return kind == MailKind.ALARM
                ? Optional.empty()
                : Optional.of(Alarm.of(what, messageId, day, messageId, reason));
    }
}
