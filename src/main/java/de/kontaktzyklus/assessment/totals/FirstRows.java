package de.kontaktzyklus.assessment.totals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Finds customers that come again (docs/rules.md, The order of the checks, check 2). Keeps of each customer the row
 * that was the first and the fingerprint of that row, and no text: an open-addressing table of numbers, because an
 * export may hold every client of the country.
 */
final class FirstRows {

    private static final int SMALLEST = 1 << 10;
    private static final long FREE = 0;

    private final IntFunction<String> customerOf;
    /** The hash of the customer in the upper half, the row and one in the lower: 0 is free. */
    private long[] slots = new long[SMALLEST];

    private long[] fingerprints = new long[SMALLEST];
    private int size;
    private final Map<Integer, Repetitions> repeated = new HashMap<>();

    /** The rows of a customer who came again. */
    private static final class Repetitions {

        private final List<Integer> rows = new ArrayList<>();
        private boolean areContradictory;
    }

    /** @param customerOf the customer of a row that was added */
    FirstRows(IntFunction<String> customerOf) {
        this.customerOf = customerOf;
    }

    /**
     * Adds a row, and says whether its customer is new.
     *
     * @param fingerprint of all fields of the row
     */
    boolean isFirst(String customer, long fingerprint, int row) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        int hash = hash(customer);
        int slot = hash & (slots.length - 1);
        while (slots[slot] != FREE) {
            if ((int) (slots[slot] >>> Integer.SIZE) == hash
                    && customerOf.apply(row(slots[slot])).equals(customer)) {
                repeat(slot, fingerprint, row);
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = ((long) hash << Integer.SIZE) | (row + 1);
        fingerprints[slot] = fingerprint;
        size++;
        return true;
    }

    private static int row(long slot) {
        return (int) slot - 1;
    }

    private static int hash(String customer) {
        int hash = customer.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }

    private void repeat(int slot, long fingerprint, int row) {
        int first = row(slots[slot]);
        Repetitions repetitions = repeated.computeIfAbsent(first, none -> new Repetitions());
        repetitions.rows.add(row);
        repetitions.areContradictory |= fingerprints[slot] != fingerprint;
    }

    /** For each customer whose rows are not all equal, all of them. */
    Collection<List<Integer>> contradictory() {
        List<List<Integer>> contradictory = new ArrayList<>();
        repeated.forEach((first, others) -> {
            if (others.areContradictory) {
                List<Integer> all = new ArrayList<>(others.rows);
                all.add(first);
                contradictory.add(all);
            }
        });
        return contradictory;
    }

    private void grow() {
        long[] before = slots;
        long[] fingerprintsBefore = fingerprints;
        slots = new long[2 * before.length];
        fingerprints = new long[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != FREE) {
                int slot = (int) (before[i] >>> Integer.SIZE) & (slots.length - 1);
                while (slots[slot] != FREE) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = before[i];
                fingerprints[slot] = fingerprintsBefore[i];
            }
        }
    }
}
