package de.kontaktzyklus.export.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file in a thread of its own while somebody works on the rows before: on two cores the longer of both counts.
 * The rows come in their order, in the thread of the caller, and a few batches at most lie between the two. Whatever is
 * thrown while reading is thrown to the caller behind the rows that were read.
 *
 * @param <T> a row
 */
final class ReadAhead<T> {

    private static final int BATCH = 256;
    private static final int BATCHES = 8;
    /** Longer than a read of a file takes; a file system that answers no more must not stop the caller as well. */
    private static final int MOST_MILLIS_TO_END = 10_000;

    private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES);
    private final List<T> end = List.of();
    private final ToIntFunction<Consumer<T>> reading;
    private List<T> batch = new ArrayList<>(BATCH);
    private int rowsRead;
    private @Nullable Throwable failure;
    private volatile boolean isAbandoned;

    /** The caller wants no more rows. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private ReadAhead(ToIntFunction<Consumer<T>> reading) {
        this.reading = reading;
    }

    /**
     * Hands over the rows, and says what the reading says. It has ended when this returns or throws, unless a read of
     * the file hangs.
     *
     * @param reading runs in the other thread; what it changes must be its own
     */
    static <T> int forEach(ToIntFunction<Consumer<T>> reading, Consumer<T> rows) {
        return new ReadAhead<>(reading).forEach(rows);
    }

    private int forEach(Consumer<T> rows) {
        Thread reader = new Thread(this::read, "read-ahead");
        reader.setDaemon(true);
        reader.start();
        boolean isInterrupted = false;
        try {
            for (List<T> next = new ArrayList<>(); next != end; ) {
                next.forEach(rows);
                try {
                    next = batches.take();
                } catch (InterruptedException e) {
                    isInterrupted = true; // the rows are worked on all the same
                    next = new ArrayList<>();
                }
            }
        } finally {
            isAbandoned = true;
            reader.interrupt();
            isInterrupted |= Thread.interrupted();
            isInterrupted |= isInterruptedBeforeTheEndOf(reader);
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return result();
    }

    private static boolean isInterruptedBeforeTheEndOf(Thread reader) {
        try {
            reader.join(MOST_MILLIS_TO_END);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private int result() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return rowsRead;
    }

    /** Whatever happens, the end comes: the caller waits for it. */
    private void read() {
        try {
            readAll();
        } catch (Throwable e) {
            failure = e;
        } finally {
            putEnd();
        }
    }

    private void readAll() {
        try {
            rowsRead = reading.applyAsInt(this::add);
        } finally {
            put(batch);
        }
    }

    private void add(T row) {
        batch.add(row);
        if (batch.size() >= BATCH) {
            // Made first: if there is no memory for it, the full one is not handed over twice.
            List<T> fresh = new ArrayList<>(BATCH);
            put(batch);
            batch = fresh;
        }
    }

    private void putEnd() {
        try {
            put(end);
        } catch (Abandoned e) {
            // nobody waits for it
        }
    }

    private void put(List<T> rows) {
        while (!isAbandoned) {
            try {
                batches.put(rows);
                return;
            } catch (InterruptedException e) {
                // only the caller who gives up interrupts on purpose
            }
        }
        throw new Abandoned();
    }
}
