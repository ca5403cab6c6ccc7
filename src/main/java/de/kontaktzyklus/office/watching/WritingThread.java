package de.kontaktzyklus.office.watching;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Writes on a thread of its own. A share whose server is gone keeps who writes there without an end; nobody waits
 * longer for it than the patience, and nobody at all while what took too long still hangs. Its thread is a daemon, so
 * that the process ends all the same.
 */
final class WritingThread {

    /** Long for a page, and short beside the minutes for which a route may give no sign of life. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int SECONDS_IDLE = 10;

    private final Duration patience;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            0, 1, SECONDS_IDLE, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), WritingThread::daemon);
    private volatile @Nullable Future<?> hanging;

    WritingThread(Duration patience) {
        this.patience = patience;
    }

    /**
     * Returns when it is written.
     *
     * @throws ExecutionException if it cannot be written, for whatever reason
     * @throws TimeoutException if it is not written in time; it may be later
     */
    void write(Writing writing) throws ExecutionException, TimeoutException, InterruptedException {
        Future<?> before = hanging;
        if (before != null && !before.isDone()) {
            throw new TimeoutException();
        }
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            writing.write();
            return true;
        });
        thread.execute(task);
        try {
            task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            hanging = task;
            throw silent;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "status-page");
        thread.setDaemon(true);
        return thread;
    }

    /** What is to be written. */
    @FunctionalInterface
    interface Writing {
        void write() throws IOException;
    }
}
