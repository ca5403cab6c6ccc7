package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import de.kontaktzyklus.reminders.causes.OpenCause;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is wrong with the machine on which this node runs. Nodes share the state, and each would end what another one
 * has found on its machine; so the causes name the machine, and a node ends those of its own, and of machines on which
 * nobody is left to end them.
 *
 * @param source looks at this machine
 * @param machine its name; the last value of each alarm
 * @param runsElsewhere whether a node runs on the machine of this name, or has within the last day
 */
record OfMachine(CauseSource source, String machine, Predicate<String> runsElsewhere) implements CauseSource {

    private static final String SEPARATOR = ": ";

    @Override
    public Set<Kind> kinds() {
        return source.kinds();
    }

    @Override
    public boolean isAbout(OpenCause cause) {
        String theirs = cause.subject().split(SEPARATOR, 2)[0];
        return source.isAbout(cause) && (theirs.equals(machine) || !runsElsewhere.test(theirs));
    }

    @Override
    public List<Cause> open(LocalDate today) {
        return source.open(today).stream().map(this::here).toList();
    }

    private Cause here(Cause cause) {
        Alarm alarm = cause.alarm();
        String subject = alarm.subject().isEmpty() ? machine : machine + SEPARATOR + alarm.subject();
        List<Object> values =
                Stream.concat(alarm.values().stream(), Stream.of(machine)).toList();
        return new Cause(
                new Alarm(alarm.kind(), subject, alarm.day(), values, alarm.points(), alarm.ways()), cause.items());
    }
}
