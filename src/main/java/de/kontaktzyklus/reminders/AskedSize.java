package de.kontaktzyklus.reminders;

import java.util.function.LongUnaryOperator;

/** Passes on how large a mail may be, and remembers what held for the largest one: only there it matters. */
final class AskedSize implements LongUnaryOperator {

    private final LongUnaryOperator mostBytes;
    private long largest = -1;
    private long most = Long.MAX_VALUE;

    AskedSize(LongUnaryOperator mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public long applyAsLong(long size) {
        long allowed = mostBytes.applyAsLong(size);
        if (size >= largest) {
            largest = size;
            most = allowed;
        }
        return allowed;
    }

    /** In bytes; no limit if nobody has asked. */
    long ofLargest() {
        return most;
    }
}
