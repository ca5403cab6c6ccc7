package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.ContactRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest counted day of each customer. An open-addressing table of names and epoch days. It needs a third of the
 * memory of a {@code HashMap}: a contacts file may hold every customer of the office.
 */
final class LatestContacts implements ContactRecord {

    private static final int SMALLEST = 1 << 10;

    private @Nullable String[] customers = new @Nullable String[SMALLEST];
    private int[] days = new int[SMALLEST];
    private int size;

    void add(String customer, LocalDate day) {
        if (2 * (size + 1) > customers.length) {
            grow();
        }
        put(customer, (int) day.toEpochDay());
    }

    private void put(String customer, int day) {
        int slot = slot(customer);
        if (customers[slot] == null) {
            customers[slot] = customer;
            days[slot] = day;
            size++;
        } else {
            days[slot] = Math.max(days[slot], day);
        }
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
        int[] daysBefore = days;
        customers = Arrays.copyOf(new @Nullable String[0], before.length * 2);
        days = new int[before.length * 2];
        size = 0;
        for (int i = 0; i < before.length; i++) {
            String customer = before[i];
            if (customer != null) {
                put(customer, daysBefore[i]);
            }
        }
    }

    @Override
    public Optional<LocalDate> latestCounted(String customer) {
        int slot = slot(customer);
        return customers[slot] == null ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days[slot]));
    }
}
