package de.kontaktzyklus.faults.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A started program, and what it has said since. */
public final class Running {

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration SHORT_PAUSE = Duration.ofMillis(5);

    private final Process process;
    private final Path log;
    private final long saidBefore;

    private Running(Process process, Path log, long saidBefore) {
        this.process = process;
        this.log = log;
        this.saidBefore = saidBefore;
    }

    /**
     * A program that was just started.
     *
     * @param saidBefore length of the log when it was started
     */
    public static Running of(Process process, Path log, long saidBefore) {
        return new Running(process, log, saidBefore);
    }

    /** SIGKILL: the program gets no chance to do anything about it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    public void tellToStop() {
        process.destroy();
    }

    /** SIGSTOP, and SIGCONT after a while: for all others it does not run. */
    public void standStill(Duration length) throws IOException, InterruptedException {
        signal("STOP");
        Thread.sleep(length.toMillis());
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Time of the cores it has used so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Waits for the end. One that does not end is killed, and the code is that of a kill. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
        return process.exitValue();
    }

    /** False if it ended, or the time was up, before. */
    public boolean awaitWhileAlive(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        return awaitWhileAlive(condition, atMost, SHORT_PAUSE);
    }

    /**
     * The same with looks that are not so frequent.
     *
     * @param pause between two looks: longer for what costs something
     */
    public boolean awaitWhileAlive(BooleanSupplier condition, Duration atMost, Duration pause)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (isAlive() && System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.sleep(pause.toMillis());
        }
        return condition.getAsBoolean();
    }

    /** Whether it has said this since it was started. */
    public boolean hasSaid(String text) {
        return said().contains(text);
    }

    public String said() {
        try {
            byte[] whole = Files.readAllBytes(log);
            int begin = (int) Math.min(saidBefore, whole.length);
            return new String(whole, begin, whole.length - begin, StandardCharsets.UTF_8);
        } catch (IOException notYet) {
            return "";
        }
    }
}
