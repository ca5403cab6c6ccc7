package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.ContactRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest counted day of each customer, and the latest of those that do not count. An open-addressing table of names
 * and epoch days: a third of what a {@code HashMap} would take, because a contacts file may hold every customer of the
 * office.
 */
final class LatestContacts implements ContactRecord {

    private static final int SMALLEST = 1 << 10;
    private static final int NONE = Integer.MIN_VALUE;

    private @Nullable String[] customers = new @Nullable String[SMALLEST];
    private int[] counted = none(SMALLEST);
    private int[] others = none(SMALLEST);
    private int size;

    void add(String customer, LocalDate day, boolean counts) {
        if (2 * (size + 1) > customers.length) {
            grow();
        }
        int epochDay = (int) day.toEpochDay();
        put(customer, counts ? epochDay : NONE, counts ? NONE : epochDay);
    }

    private void put(String customer, int countedDay, int otherDay) {
        int slot = slot(customer);
        if (customers[slot] == null) {
            customers[slot] = customer;
            size++;
        }
        counted[slot] = Math.max(counted[slot], countedDay);
        others[slot] = Math.max(others[slot], otherDay);
    }

    /** How many customers there are. */
    int size() {
        return size;
    }

    private int slot(String customer) {
        int hash = customer.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 16)) & (customers.length - 1);
        while (customers[slot] != null && !customer.equals(customers[slot])) {
            slot = (slot + 1) & (customers.length - 1);
        }
        return slot;
    }

    private void grow() {
        @Nullable String[] before = customers;
        int[] countedBefore = counted;
        int[] othersBefore = others;
        customers = Arrays.copyOf(new @Nullable String[0], before.length * 2);
        counted = none(before.length * 2);
        others = none(before.length * 2);
        size = 0;
        for (int i = 0; i < before.length; i++) {
            String customer = before[i];
            if (customer != null) {
                put(customer, countedBefore[i], othersBefore[i]);
            }
        }
    }

    private static int[] none(int length) {
        int[] days = new int[length];
        Arrays.fill(days, NONE);
        return days;
    }

    @Override
    public Optional<LocalDate> latestCounted(String customer) {
        return latest(customer, counted);
    }

    @Override
    public Optional<LocalDate> latestOther(String customer) {
        return latest(customer, others);
    }

    private Optional<LocalDate> latest(String customer, int[] days) {
        int slot = slot(customer);
        return customers[slot] == null || days[slot] == NONE
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(days[slot]));
    }
}
