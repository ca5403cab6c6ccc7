package de.kontaktzyklus.pipeline.service;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells systemd again and again that the pipeline lives, as long as it does. When it does not, it says nothing more;
 * systemd ends the process after {@code WatchdogSec} and starts another one. That is as safe as {@code kill -9}.
 */
public final class Watchdog implements AutoCloseable {

    private static final EventLog LOG = EventLog.of(Watchdog.class);

    /** So often within the time that systemd waits; one call may fail. */
    private static final int SIGNS = 3;

    private final ServiceManager manager;
    private final Supplier<Optional<String>> signs;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Watchdog::thread);
    private Optional<String> silentBefore = Optional.empty();

    /** @param signs a route that gives no sign of life; empty while all do */
    Watchdog(ServiceManager manager, Supplier<Optional<String>> signs) {
        this.manager = manager;
        this.signs = signs;
    }

    /** Begins, if systemd waits for signs of life. */
    public static Watchdog begin(ServiceManager manager, Supplier<Optional<String>> signs) {
        Watchdog watchdog = new Watchdog(manager, signs);
        manager.patience().ifPresent(watchdog::begin);
        return watchdog;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it never ends by itself, and what it does never throws
    private void begin(Duration patience) {
        long pause = Math.max(1, patience.toMillis() / SIGNS);
        timer.scheduleAtFixedRate(this::look, 0, pause, TimeUnit.MILLISECONDS);
    }

    /** Never throws, or the timer would not come again. */
    void look() {
        Optional<String> silent = signs.get();
        if (silent.isEmpty()) {
            manager.alive();
        } else if (!silent.equals(silentBefore)) {
            LOG.say(Event.ROUTE_SILENT, silent.get());
            manager.stuck(silent.get());
        }
        silentBefore = silent;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "watchdog");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
