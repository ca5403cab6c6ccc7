package de.kontaktzyklus.export.mix;

/** So many of so many. */
public record Share(int part, int whole) {

    static final Share NOTHING = new Share(0, 0);

    /** Of nothing there is no part. */
    public double percent() {
        return whole == 0 ? 0 : part * 100.0 / whole;
    }

    boolean isAbove(int limit) {
        return part * 100L > (long) limit * whole;
    }

    /** By more than so many percentage points; compared without rounding. */
    boolean roseAbove(Share before, int points) {
        long wholes = (long) Math.max(1, whole) * Math.max(1, before.whole);
        long rise = 100L * part * Math.max(1, before.whole) - 100L * before.part * Math.max(1, whole);
        return rise > points * wholes;
    }
}
