package de.kontaktzyklus.dispatch.signals;

import de.kontaktzyklus.reminders.alarms.AlarmWay;
import de.kontaktzyklus.reminders.alarms.ToldAlarm;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A command of the office that gets each alarm as JSON on its standard input: for a chat, a ticket, a text message. It
 * is started without a shell, with no more of the environment than it needs, so that no password of this program gets
 * there. One that ends with another code than 0, or not within half a minute, has failed.
 */
public final class AlarmCommand implements AlarmWay, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What programs need to find their way; secrets of this program are not among it. */
    private static final Predicate<String> PASSED_ON = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "LANG",
            "LANGUAGE",
            "TZ",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SYSTEMROOT",
            "SYSTEMDRIVE",
            "WINDIR",
            "COMSPEC",
            "PATHEXT",
            "USERPROFILE",
            "APPDATA")::contains;

    private final List<String> command;
    private final AlarmJson json;
    private final Duration patience;
    private final SignalQueue queue;

    /**
     * @param command program and arguments
     * @param office its name, for whoever watches several
     */
    public AlarmCommand(List<String> command, String office) {
        this(command, office, PATIENCE);
    }

    AlarmCommand(List<String> command, String office, Duration patience) {
        this.command = List.copyOf(command);
        this.json = new AlarmJson(office);
        this.patience = patience;
        this.queue = new SignalQueue("alarm.command", patience.plusSeconds(1));
    }

    @Override
    public void tell(ToldAlarm alarm) {
        queue.add(() -> run(json.of(alarm)));
    }

    /** Why the last call failed; empty if it did not. */
    public Optional<SignalTrouble> trouble() {
        return queue.trouble();
    }

    private Optional<SignalTrouble> run(byte[] alarm) throws InterruptedException {
        Process process;
        try {
            process = started();
        } catch (IOException notStarted) {
            return trouble(SignalTrouble.Kind.NOT_STARTED, 0);
        }
        feed(process, alarm);
        return await(process);
    }

    private Process started() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .keySet()
                .removeIf(name -> !PASSED_ON.test(name.toUpperCase(Locale.ROOT)) && !name.startsWith("LC_"));
        return builder.start();
    }

    /**
     * On a thread of its own, as a command that does not read would hold up the pipe; and by no file, as the alarm may
     * be that the disk is full.
     */
    private static void feed(Process process, byte[] alarm) {
        Thread feeder = new Thread(
                () -> {
                    try (OutputStream input = process.getOutputStream()) {
                        input.write(alarm);
                    } catch (IOException notRead) {
                        // its exit code says whether it needed what it did not read
                    }
                },
                "alarm.command input");
        feeder.setDaemon(true);
        feeder.start();
    }

    private Optional<SignalTrouble> await(Process process) throws InterruptedException {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return trouble(SignalTrouble.Kind.TOO_SLOW, Math.toIntExact(patience.toSeconds()));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return process.exitValue() == 0
                ? Optional.empty()
                : trouble(SignalTrouble.Kind.ENDED_BADLY, process.exitValue());
    }

    private Optional<SignalTrouble> trouble(SignalTrouble.Kind kind, int number) {
        return Optional.of(new SignalTrouble(kind, command.get(0), number));
    }

    @Override
    public void close() {
        queue.close();
    }
}
