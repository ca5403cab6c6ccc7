package de.kontaktzyklus.dispatch.mail.guard;

/**
 * Many 64-bit hashes in little memory: 9 bytes each, sorted at the first question. As they are spread evenly, a table
 * of where each of their first bits begin leads to a few of them, however many there are.
 */
final class HashCollection {

    private static final long SPREADING = 0x9E3779B97F4A7C15L;
    private static final int OF_ONE_BEGINNING = 4;

    private final Hashes hashes = new Hashes();
    /** For each beginning the place of the first hash with it, and where the last one ends. */
    private int[] places = new int[0];

    private int bitsBehind;
    private boolean isSorted;

    void add(long hash) {
        hashes.add(hash * SPREADING);
        isSorted = false;
    }

    boolean contains(long hash) {
        if (!isSorted) {
            sort();
        }
        long wanted = hash * SPREADING;
        int beginning = beginning(wanted);
        for (int place = places[beginning]; place < places[beginning + 1]; place++) {
            if (hashes.get(place) == wanted) {
                return true;
            }
        }
        return false;
    }

    private void sort() {
        hashes.sort();
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(hashes.size() / OF_ONE_BEGINNING));
        bitsBehind = Long.SIZE - bits;
        places = new int[(1 << bits) + 1];
        hashes.forEach(each -> places[beginning(each) + 1]++);
        for (int beginning = 1; beginning < places.length; beginning++) {
            places[beginning] += places[beginning - 1];
        }
        isSorted = true;
    }

    /** In the order of the hashes, of which the negative ones come first. */
    private int beginning(long hash) {
        return (int) ((hash ^ Long.MIN_VALUE) >>> bitsBehind);
    }
}
