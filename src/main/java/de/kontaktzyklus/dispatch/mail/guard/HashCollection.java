package de.kontaktzyklus.dispatch.mail.guard;

import java.util.Arrays;

/** Many 64-bit hashes in little memory: 8 bytes each, sorted at the first question. */
final class HashCollection {

    static final HashCollection EMPTY = new HashCollection();

    private static final int FIRST_CAPACITY = 1024;

    private long[] hashes = new long[0];
    private int size;
    private boolean sorted = true;

    void add(long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(FIRST_CAPACITY, size + size / 2));
        }
        hashes[size++] = hash;
        sorted = false;
    }

    boolean contains(long hash) {
        if (!sorted) {
            Arrays.sort(hashes, 0, size);
            sorted = true;
        }
        return Arrays.binarySearch(hashes, 0, size, hash) >= 0;
    }
}
