package de.kontaktzyklus.reminders;

import de.kontaktzyklus.delivery.MailKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the administrator is told at once, at any time of this day. */
public record Incidents(LocalDate day) {

    private static final Pattern TOO_BIG = Pattern.compile("too big for this mail server: (\\d+) bytes of (\\d+)");

    /** An alarm about an alarm would be refused the same way. */
    public Optional<Alarm> refusedMail(MailKind kind, String messageId, String reason) {
        Matcher tooBig = TOO_BIG.matcher(reason);
        return tooBig.matches() && kind != MailKind.ALARM
                ? Optional.of(
                        Alarm.of(Alarm.Kind.MAIL_TOO_BIG, messageId, day, messageId, tooBig.group(1), tooBig.group(2)))
                : ofMail(Alarm.Kind.MAIL_REFUSED, kind, messageId, reason);
    }

    /** Nobody can know whether a mail has arrived. No alarm about an alarm: it would have the same fate. */
    public Optional<Alarm> unknownMail(MailKind kind, String messageId, String reason) {
        return ofMail(Alarm.Kind.MAIL_UNKNOWN, kind, messageId, reason);
    }

    /**
     * The mail server takes no mail, whatever mail it is. This one waits as well.
     *
     * @param reason what the mail server said, or why it cannot be asked
     */
    public Alarm refusingServer(String reason) {
        return Alarm.of(Alarm.Kind.SERVER_REFUSES, "", day, reason);
    }

    /**
     * A route failed unexpectedly.
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
