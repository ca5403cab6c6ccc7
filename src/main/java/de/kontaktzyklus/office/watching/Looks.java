package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.log.Speaker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One look at a time, on a thread of its own, for all who ask within a few seconds. Nobody waits longer than the
 * patience, however long the database hangs: then there is nothing to be seen.
 *
 * @param <T> what is seen
 */
final class Looks<T> implements AutoCloseable {

    /** A look serves all who ask while it is not older. */
    static final Duration FRESH = Duration.ofSeconds(5);

    /** Well below the ten seconds that Prometheus gives a scrape. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final EventLog LOG = EventLog.of(Looks.class);

    private final Supplier<T> looking;
    private final LongSupplier nanoseconds;
    private final Speaker speaker = Speaker.now();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(this::thread);
    private @Nullable Future<Optional<T>> look;
    private long begun;

    Looks(Supplier<T> looking) {
        this(looking, System::nanoTime);
    }

    /** @param nanoseconds a clock that only goes forward */
    Looks(Supplier<T> looking, LongSupplier nanoseconds) {
        this.looking = looking;
        this.nanoseconds = nanoseconds;
    }

    /** Begins a look for who asks soon; returns at once. */
    void begin() {
        Future<Optional<T>> unusedYet = current();
    }

    /** What there is to be seen; empty if the look fails, or takes too long. */
    Optional<T> now() {
        Future<Optional<T>> current = current();
        try {
            return current.get(Math.max(0, PATIENCE.toNanos() - age()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException hangs) {
            return Optional.empty();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized Future<Optional<T>> current() {
        Future<Optional<T>> last = look;
        if (last != null && !(last.isDone() && age() > FRESH.toNanos())) {
            return last;
        }
        begun = nanoseconds.getAsLong();
        Future<Optional<T>> next = thread.submit(this::take);
        look = next;
        return next;
    }

    private synchronized long age() {
        return nanoseconds.getAsLong() - begun;
    }

    private Optional<T> take() {
        try {
            Optional<T> seen = Optional.of(looking.get());
            LOG.works(Event.WATCH_SEES_NOTHING);
            return seen;
        } catch (RuntimeException notNow) {
            LOG.failed(Event.WATCH_SEES_NOTHING, notNow);
            return Optional.empty();
        }
    }

    /** Whoever asks first starts it; what it says is said for the office all the same. */
    private Thread thread(Runnable work) {
        Thread thread = new Thread(speaker.speaking(work), "look");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
