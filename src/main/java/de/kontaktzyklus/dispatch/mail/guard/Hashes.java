package de.kontaktzyklus.dispatch.mail.guard;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** A list of 64-bit hashes. */
final class Hashes {

    private static final int FIRST_CAPACITY = 16;

    private long[] values = new long[0];
    private int size;

    void add(long hash) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(FIRST_CAPACITY, size + size / 2));
        }
        values[size++] = hash;
    }

    long get(int place) {
        return values[place];
    }

    int size() {
        return size;
    }

    void forEach(LongConsumer each) {
        for (int place = 0; place < size; place++) {
            each.accept(values[place]);
        }
    }

    long extending(long hash) {
        long extended = hash;
        for (int place = 0; place < size; place++) {
            extended = RunningHash.extended(extended, values[place]);
        }
        return extended;
    }

    /** Brings them into ascending order, each once, and gives back the memory that is not needed. */
    void sort() {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int place = 0; place < size; place++) {
            if (kept == 0 || values[place] != values[kept - 1]) {
                values[kept++] = values[place];
            }
        }
        size = kept;
        values = Arrays.copyOf(values, kept);
    }
}
