package de.kontaktzyklus.pipeline.service;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices that the process must stop (SIGTERM, Ctrl-C). The process ends when this is closed, not earlier, so that
 * running work can finish. Camel's own hook does not wait for the last steps.
 */
public final class StopSignal implements AutoCloseable {

    private static final EventLog LOG = EventLog.of(StopSignal.class);

    /** A unit of systemd must wait longer than this. */
    static final Duration LONGEST_STOP = Duration.ofMinutes(3);

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook = new Thread(this::tellAndWait, "stop");

    private StopSignal() {}

    public static StopSignal ofProcess() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    public void await() throws InterruptedException {
        told.await();
    }

    private void tellAndWait() {
        told.countDown();
        try {
            if (!stopped.await(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.say(Event.STOP_TOO_LONG, LONGEST_STOP.toSeconds());
            }
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
        }
    }

    /** All work has ended. */
    @Override
    public void close() {
        stopped.countDown();
        if (told.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
