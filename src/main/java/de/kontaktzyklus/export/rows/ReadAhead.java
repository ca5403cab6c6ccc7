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
 * The rows come in their order, in the thread of the caller, and a few batches at most lie between the two. What is
 * thrown while reading is thrown to the caller behind the rows that were read.
 *
 * @param <T> a row
 */
final class ReadAhead<T> {

    private static final int BATCH = 256;
    private static final int BATCHES = 8;

    private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES);
    private final ToIntFunction<Consumer<T>> reading;
    private List<T> batch = new ArrayList<>(BATCH);
    private int rowsRead;
    private @Nullable Throwable failure;

    /** The caller wants no more rows. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private ReadAhead(ToIntFunction<Consumer<T>> reading) {
        this.reading = reading;
    }

    /**
     * Hands over the rows, and says what the reading says.
     *
     * @param reading runs in the other thread, and shares nothing with the caller
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
            for (List<T> next = List.of(); next != null; ) {
                next.forEach(rows);
                try {
                    next = batches.take();
                    next = next.isEmpty() ? null : next;
                } catch (InterruptedException e) {
                    isInterrupted = true; // the rows are worked on all the same
                    next = List.of();
                }
            }
        } finally {
            reader.interrupt();
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return result();
    }

    private int result() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        return rowsRead;
    }

    private void read() {
        try {
            readAll();
            put(List.of());
        } catch (Abandoned e) {
            // nobody waits for it
        }
    }

    private void readAll() {
        try {
            rowsRead = reading.applyAsInt(this::add);
        } catch (Abandoned e) {
            throw e;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        handOver();
    }

    private void add(T row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            handOver();
        }
    }

    private void handOver() {
        if (!batch.isEmpty()) {
            put(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    private void put(List<T> rows) {
        try {
            batches.put(rows);
        } catch (InterruptedException e) {
            throw new Abandoned();
        }
    }
}
