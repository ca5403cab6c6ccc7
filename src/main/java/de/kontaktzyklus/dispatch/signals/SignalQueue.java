package de.kontaktzyklus.dispatch.signals;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Hands signals over one after the other, on a thread of its own. If they go out more slowly than they come, the oldest
 * are left out. Remembers whether the last one got through.
 */
final class SignalQueue implements AutoCloseable {

    private static final EventLog LOG = EventLog.of(SignalQueue.class);

    private static final int MOST_WAITING = 100;
    private static final int SECONDS_IDLE = 10;

    private final String name;
    private final Duration patience;
    private final ThreadPoolExecutor thread;
    private volatile Optional<SignalTrouble> trouble = Optional.empty();

    /**
     * @param name for the log
     * @param patience how long {@link #close} waits for what is on its way
     */
    SignalQueue(String name, Duration patience) {
        this.name = name;
        this.patience = patience;
        this.thread = new ThreadPoolExecutor(
                0,
                1,
                SECONDS_IDLE,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                work -> {
                    Thread made = new Thread(work, name);
                    made.setDaemon(true);
                    return made;
                },
                new ThreadPoolExecutor.DiscardOldestPolicy());
    }

    void add(Signal signal) {
        thread.execute(() -> send(signal));
    }

    private void send(Signal signal) {
        try {
            Optional<SignalTrouble> now = signal.send();
            if (!now.equals(trouble)) { // once, until it is something else
                now.ifPresentOrElse(
                        wrong -> LOG.say(Event.SIGNAL_FAILS, name, wrong.kind(), wrong.who(), wrong.number()),
                        () -> LOG.say(Event.SIGNAL_AGAIN, name));
            }
            trouble = now;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why the last signal did not get through; empty if it did, or if there was none. */
    Optional<SignalTrouble> trouble() {
        return trouble;
    }

    /** Lets what waits go out, for as long as the patience lasts. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.say(Event.SIGNALS_LEFT, name, thread.shutdownNow().size() + 1);
            }
        } catch (InterruptedException stop) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** One signal. */
    @FunctionalInterface
    interface Signal {

        /** Why it did not get through; empty if it did. */
        Optional<SignalTrouble> send() throws InterruptedException;
    }
}
