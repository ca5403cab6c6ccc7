package de.kontaktzyklus.office.ways;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.signals.AlarmCommand;
import de.kontaktzyklus.dispatch.signals.PingAddress;
import de.kontaktzyklus.dispatch.signals.SignalTrouble;
import de.kontaktzyklus.reminders.alarms.AlarmWay;
import de.kontaktzyklus.reminders.alarms.RunSignals;
import de.kontaktzyklus.reminders.alarms.ToldAlarm;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ways beside the mail by which the administrator is told, as the settings name them. Each alarm goes once a day
 * for each kind and subject, also while the database is gone and nobody else remembers what was told.
 */
public final class OtherWays implements AlarmWay, AutoCloseable {

    private static final int MOST_REMEMBERED = 1000;

    private final Optional<AlarmCommand> command;
    private final Optional<PingAddress> ping;
    private final Set<String> told = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }));

    /** Those of an office; none is called before there is something to tell. */
    public OtherWays(Settings settings) {
        this(settings.alarms(), settings.office().name());
    }

    /** Those that a process has for all of its offices. */
    public OtherWays(Settings.Alarms alarms, String name) {
        this.command = Optional.of(alarms.command())
                .filter(command -> !command.isEmpty())
                .map(command -> new AlarmCommand(command.words(), name));
        this.ping = Optional.of(alarms.pingUrl())
                .filter(address -> !address.isEmpty())
                .map(address -> new PingAddress(URI.create(address.reveal())));
    }

    @Override
    public void tell(ToldAlarm alarm) {
        if (told.add(alarm.day() + " " + alarm.kind() + " " + alarm.subject())) {
            command.ifPresent(way -> way.tell(alarm));
            ping.ifPresent(way -> way.tell(alarm));
        }
    }

    /** For the watch outside. */
    public RunSignals signals() {
        return ping.map(RunSignals.class::cast).orElse(RunSignals.NONE);
    }

    /** By setting: why the last signal did not get through. */
    public Map<String, SignalTrouble> troubles() {
        Map<String, SignalTrouble> troubles = new TreeMap<>();
        command.flatMap(AlarmCommand::trouble).ifPresent(what -> troubles.put("alarm.command", what));
        ping.flatMap(PingAddress::trouble).ifPresent(what -> troubles.put("alarm.ping-url", what));
        return troubles;
    }

    /** Lets what is on its way go out. */
    @Override
    public void close() {
        command.ifPresent(AlarmCommand::close);
        ping.ifPresent(PingAddress::close);
    }
}
