package de.kontaktzyklus.assessment.totals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Finds customers that come again (docs/rules.md, The order of the checks, check 2). Keeps of each customer the row
 * that was the first and the fingerprint of that row, and no text, because an export may hold every client of the
 * country: a table of numbers with chains. What is kept of a row stays in its page, and side by side: so only the
 * beginnings of the chains are copied when the table grows, and one fetch from the memory brings all of it.
 */
final class FirstRows {

    private static final int SMALLEST = 1 << 10;
    private static final int PAGE = 1 << 12;
    private static final int NONE = -1;

    private final IntFunction<String> customerOf;
    /** Of each row two numbers: the hash of its customer and the next row of its chain, and its fingerprint. */
    private final List<long[]> pages = new ArrayList<>();

    private int[] chains = chains(SMALLEST);
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

    private static int[] chains(int length) {
        int[] chains = new int[length];
        Arrays.fill(chains, NONE);
        return chains;
    }

    /**
     * Adds a row, and says whether its customer is new.
     *
     * @param fingerprint of all fields of the row
     * @param row greater than that of the rows before
     */
    boolean isFirst(String customer, long fingerprint, int row) {
        int hash = hash(customer);
        for (int known = chains[hash & (chains.length - 1)]; known != NONE; ) {
            long link = page(known)[place(known)];
            if ((int) (link >>> Integer.SIZE) == hash && customerOf.apply(known).equals(customer)) {
                repeat(known, fingerprint, row);
                return false;
            }
            known = (int) link;
        }
        add(row, hash, fingerprint);
        return true;
    }

    private void add(int row, int hash, long fingerprint) {
        if (size == chains.length) {
            grow();
        }
        while (row / PAGE >= pages.size()) {
            pages.add(new long[2 * PAGE]);
        }
        page(row)[place(row) + 1] = fingerprint;
        link(row, hash);
        size++;
    }

    private long[] page(int row) {
        return pages.get(row / PAGE);
    }

    private static int place(int row) {
        return 2 * (row % PAGE);
    }

    private void link(int row, int hash) {
        int chain = hash & (chains.length - 1);
        page(row)[place(row)] = ((long) hash << Integer.SIZE) | (chains[chain] & 0xFFFF_FFFFL);
        chains[chain] = row;
    }

    private static int hash(String customer) {
        int hash = customer.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }

    private void repeat(int first, long fingerprint, int row) {
        Repetitions repetitions = repeated.computeIfAbsent(first, none -> new Repetitions());
        repetitions.rows.add(row);
        repetitions.areContradictory |= page(first)[place(first) + 1] != fingerprint;
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
        int[] before = chains;
        chains = chains(2 * before.length);
        for (int first : before) {
            for (int row = first; row != NONE; ) {
                long link = page(row)[place(row)];
                link(row, (int) (link >>> Integer.SIZE));
                row = (int) link;
            }
        }
    }
}
