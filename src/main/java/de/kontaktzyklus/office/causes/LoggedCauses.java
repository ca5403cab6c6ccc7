package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.OpenCause;
import de.kontaktzyklus.reminders.causes.OpenCauses;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Says in the log when a cause begins and when it is over. */
final class LoggedCauses implements OpenCauses {

    private static final EventLog LOG = EventLog.of(LoggedCauses.class);

    /** The log says these in words of its own, where they are found. */
    private static final Set<Kind> SAID_ELSEWHERE =
            Set.of(Kind.EXPORT_FOLDER_UNUSABLE, Kind.CLOCK_IMPLAUSIBLE, Kind.ALARM_WAY_FAILS, Kind.BOUNCES_NOT_READ);

    private final OpenCauses causes;

    LoggedCauses(OpenCauses causes) {
        this.causes = causes;
    }

    @Override
    public List<OpenCause> all() {
        return causes.all();
    }

    @Override
    public void put(OpenCause cause) {
        boolean isNew = causes.all().stream()
                .noneMatch(
                        known -> known.kind() == cause.kind() && known.subject().equals(cause.subject()));
        causes.put(cause);
        if (isNew) {
            LOG.say(
                    SAID_ELSEWHERE.contains(cause.kind()) ? Event.CAUSE_TOLD : Event.CAUSE_BEGUN,
                    cause.kind(),
                    subject(cause));
        }
    }

    @Override
    public void remove(OpenCause cause) {
        causes.remove(cause);
        LOG.say(Event.CAUSE_OVER, cause.kind(), subject(cause));
    }

    /** Kinds of exports have words in the language of the log. */
    private static Object subject(OpenCause cause) {
        return Arrays.stream(ExportKind.values())
                .filter(kind -> kind.key().equals(cause.subject()))
                .map(Object.class::cast)
                .findFirst()
                .orElse(cause.subject());
    }
}
