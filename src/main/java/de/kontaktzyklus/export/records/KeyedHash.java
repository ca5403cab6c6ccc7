package de.kontaktzyklus.export.records;

import java.util.concurrent.ThreadLocalRandom;

/**
 * A hash of texts and of rows that says whether two are equal: a polynomial over the field of 2^61 - 1, at a point that
 * is drawn when the program starts. Two different texts of n characters have the same hash for less than n / 2^60 of
 * all points; whoever writes a file cannot know the point, so not even rows made for this purpose look equal.
 */
final class KeyedHash {

    private static final long PRIME = (1L << 61) - 1;

    private static final long POINT = ThreadLocalRandom.current().nextLong(1L << 32, PRIME);

    private KeyedHash() {}

    /** The hash of a text; its length keeps "ab|c" and "a|bc" apart in a row. */
    static long of(String text) {
        long hash = next(1, text.length());
        int length = text.length();
        for (int i = 0; i < length; i++) {
            hash = next(hash, text.charAt(i));
        }
        return hash;
    }

    /**
     * Goes on with one more value.
     *
     * @param hash so far, below 2^61
     * @param value not negative and below 2^61
     */
    static long next(long hash, long value) {
        long high = Math.multiplyHigh(hash, POINT);
        long low = hash * POINT;
        long sum = (low & PRIME) + ((high << 3) | (low >>> 61)) + value;
        long folded = (sum & PRIME) + (sum >>> 61);
        return folded >= PRIME ? folded - PRIME : folded;
    }
}
