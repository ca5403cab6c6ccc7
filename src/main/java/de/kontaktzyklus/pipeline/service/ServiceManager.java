package de.kontaktzyklus.pipeline.service;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Talks with systemd through its command {@code systemd-notify}: Java 17 has no datagram sockets of the kind that
 * systemd listens at. The unit needs {@code NotifyAccess=all}, as a child speaks. Without systemd nothing is said.
 * Sources: sd_notify(3), sd_watchdog_enabled(3).
 */
public final class ServiceManager {

    private static final EventLog LOG = EventLog.of(ServiceManager.class);

    private static final String SOCKET = "NOTIFY_SOCKET";
    private static final String WATCHDOG = "WATCHDOG_USEC";
    private static final String WATCHED = "WATCHDOG_PID";

    /** systemd answers at once; what takes longer hangs, and must not stop the pipeline. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Map<String, String> environment;
    private final String pid;
    private final String command;

    /**
     * @param environment of the process, as systemd has set it
     * @param pid of this process
     * @param command {@code systemd-notify}, or what stands for it
     */
    ServiceManager(Map<String, String> environment, long pid, String command) {
        this.environment = environment;
        this.pid = String.valueOf(pid);
        this.command = command;
    }

    /** The one that has started this process, if any. */
    public static ServiceManager ofProcess() {
        return new ServiceManager(System.getenv(), ProcessHandle.current().pid(), "systemd-notify");
    }

    /** How long it waits for a sign of life before it ends this process; empty if it waits for none. */
    Optional<Duration> patience() {
        return Optional.ofNullable(environment.get(WATCHDOG))
                .filter(told -> environment.getOrDefault(WATCHED, pid).equals(pid) && isThere())
                .map(microseconds -> Duration.of(Long.parseLong(microseconds), ChronoUnit.MICROS));
    }

    /** The start is over: exports are taken and mails are sent from now on. */
    public void ready() {
        tell("READY=1", "STATUS=Waits for exports and hours");
    }

    /** The process is told to end, and finishes what it has in hand. */
    public void stopping() {
        tell("STOPPING=1", "STATUS=Finishes the running work");
    }

    void alive() {
        tell("WATCHDOG=1");
    }

    void stuck(String route) {
        tell("STATUS=No sign of life of the route " + route);
    }

    private boolean isThere() {
        return !environment.getOrDefault(SOCKET, "").isEmpty();
    }

    private void tell(String... states) {
        if (!isThere()) {
            return;
        }
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(states));
        ProcessBuilder notify = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        notify.environment().put(SOCKET, environment.getOrDefault(SOCKET, ""));
        try {
            Process told = notify.start();
            if (!told.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                told.destroyForcibly();
                LOG.say(Event.SYSTEMD_NOT_TOLD, states[0], command, "…");
            } else if (told.exitValue() != 0) {
                LOG.say(Event.SYSTEMD_NOT_TOLD, states[0], command, told.exitValue());
            }
        } catch (IOException missing) {
            LOG.failed(Event.SYSTEMD_NOT_TOLD, missing, states[0], command, "-");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
