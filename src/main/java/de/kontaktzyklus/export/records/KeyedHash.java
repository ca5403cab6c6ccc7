package de.kontaktzyklus.export.records;

import java.security.SecureRandom;

/**
 * A hash of texts and of rows that says whether two are equal: a polynomial over the field of 2^61 - 1, at a point that
 * is drawn when the program starts. Two different texts of n characters have the same hash for less than n / 2^60 of
 * all points; whoever writes a file cannot know the point, so not even rows made for this purpose look equal.
 *
 * <p>The hashes of the fields of a row are put together at a second point, drawn for itself. At the same one, what
 * changes in a field could cancel out with what changes in its neighbour, whatever the point is: ("B", "AX") would be
 * ("A", "BX").
 */
final class KeyedHash {

    static final long PRIME = (1L << 61) - 1;

    /** As many as fit below 2^61. */
    private static final int CHARACTERS_AT_A_STEP = 3;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long POINT_OF_TEXTS = point();
    private static final long POINT_OF_ROWS = point();

    private KeyedHash() {}

    private static long point() {
        return RANDOM.nextLong(1L << 32, PRIME);
    }

    /** The hash of a text, three characters at a step; its length keeps "ab|c" and "a|bc" apart in a row. */
    static long of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    /** The same of characters that are lent. */
    static long of(char[] text, int offset, int length) {
        long hash = next(1, length, POINT_OF_TEXTS);
        int end = offset + length;
        int at = offset;
        for (; at + CHARACTERS_AT_A_STEP <= end; at += CHARACTERS_AT_A_STEP) {
            long three = ((long) text[at] << 32) | ((long) text[at + 1] << 16) | text[at + 2];
            hash = next(hash, three, POINT_OF_TEXTS);
        }
        for (; at < end; at++) {
            hash = next(hash, text[at], POINT_OF_TEXTS);
        }
        return hash;
    }

    /** The hash of a row, of the hashes of its fields in their order. */
    static long of(Field[] fields) {
        long hash = 1;
        for (Field field : fields) {
            hash = next(hash, field.hash(), POINT_OF_ROWS);
        }
        return hash;
    }

    /**
     * Goes on with one more value: (hash · point + value) mod (2^61 - 1).
     *
     * @param hash so far, not negative and below 2^61
     * @param value the same
     * @param point the same
     */
    static long next(long hash, long value, long point) {
        long high = Math.multiplyHigh(hash, point);
        long low = hash * point;
        long sum = (low & PRIME) + ((high << 3) | (low >>> 61)) + value;
        long folded = (sum & PRIME) + (sum >>> 61);
        return folded >= PRIME ? folded - PRIME : folded;
    }
}
