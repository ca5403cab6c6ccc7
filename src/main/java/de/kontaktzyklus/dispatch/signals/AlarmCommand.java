package de.kontaktzyklus.dispatch.signals;

import de.kontaktzyklus.dispatch.signals.SignalQueue.FailedSignalException;
import de.kontaktzyklus.reminders.alarms.AlarmWay;
import de.kontaktzyklus.reminders.alarms.ToldAlarm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    public Optional<String> trouble() {
        return queue.trouble();
    }

    /** From a file, as a command that does not read would hold up a pipe. */
    private void run(byte[] alarm) throws FailedSignalException, InterruptedException {
        try {
            Path input = Files.createTempFile("alarm", ".json");
            try {
                Files.write(input, alarm);
                await(started(input.toFile()));
            } finally {
                Files.deleteIfExists(input);
            }
        } catch (IOException notStarted) {
            throw new FailedSignalException("cannot be started: " + notStarted.getMessage());
        }
    }

    private Process started(File input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(input)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .keySet()
                .removeIf(name -> !PASSED_ON.test(name.toUpperCase(Locale.ROOT)) && !name.startsWith("LC_"));
        return builder.start();
    }

    private void await(Process process) throws FailedSignalException, InterruptedException {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new FailedSignalException("took longer than " + patience.toSeconds() + " s");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new FailedSignalException("ended with " + process.exitValue());
        }
    }

    @Override
    public void close() {
        queue.close();
    }
}
