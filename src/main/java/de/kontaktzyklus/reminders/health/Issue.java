package de.kontaktzyklus.reminders.health;

import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.causes.OpenCause;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is wrong now.
 *
 * @param kind an {@link IssueKind}, or the {@link Alarm.Kind} of an open cause; the same in all languages
 * @param since empty if nobody knows
 * @param what sentences; without client data
 * @param todo the same
 * @param office its name among several in one process; empty for one that is asked alone
 */
public record Issue(
        HealthState severity,
        String kind,
        String title,
        Optional<LocalDate> since,
        List<String> what,
        List<String> todo,
        String office) {

    /** They hold everything back, or keep people from being told. */
    private static final Set<Alarm.Kind> CRITICAL = EnumSet.of(
            Alarm.Kind.NO_EXPORT,
            Alarm.Kind.FIRST_EXPORT_REFUSED,
            Alarm.Kind.EXPORT_FOLDER_UNUSABLE,
            Alarm.Kind.CLOCK_IMPLAUSIBLE,
            Alarm.Kind.RUN_MISSED,
            Alarm.Kind.NOT_EVERYBODY_TOLD,
            Alarm.Kind.MAIL_STUCK,
            Alarm.Kind.CATCH_ALL_UNUSABLE,
            Alarm.Kind.PROTECTED_ADDRESS_UNUSABLE);

    /** Nobody knows since when. */
    public static Issue of(IssueKind kind, AlarmWords words) {
        return new Issue(kind.severity(), kind.name(), words.title(), Optional.empty(), words.what(), words.todo(), "");
    }

    /** The same of one of several offices; its title begins with the name. */
    public Issue in(String name) {
        return new Issue(severity, kind, name + ": " + title, since, what, todo, name);
    }

    /** The same with its first day. */
    public Issue since(LocalDate day) {
        return new Issue(severity, kind, title, Optional.of(day), what, todo, office);
    }

    /** What was told as an alarm and is not over. */
    public static Issue of(OpenCause cause) {
        HealthState severity = CRITICAL.contains(cause.kind()) ? HealthState.CRITICAL : HealthState.WARNING;
        AlarmWords words = cause.words();
        return new Issue(
                severity,
                cause.kind().name(),
                words.title(),
                Optional.of(cause.since()),
                words.what(),
                words.todo(),
                "");
    }
}
