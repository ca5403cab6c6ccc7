package de.kontaktzyklus.faults.bench;

/**
 * A row of the table.
 *
 * @param line name of the line, by which it can be run alone
 * @param fault what was done to the program
 * @param injected how often
 * @param recovered after how many of them everything came to its end
 * @param counted what else was counted
 */
public record Outcome(
        String line,
        String fault,
        int injected,
        int recovered,
        int lost,
        int doubled,
        int corrupted,
        String counted,
        Verdict verdict) {

    public enum Verdict {
        /** Nothing lost, doubled or corrupted, all recovered. */
        HELD,
        MISSED,
        /** Something that matters was taken away on purpose, and the comparison has seen it. */
        RED_AS_IT_SHOULD,
        SKIPPED
    }

    /** A fault and its damage; the bar is 0, 0, 0, all. */
    public static Outcome of(String line, String fault, int injected, int recovered, Damage damage, String counted) {
        boolean held = damage.isNone() && recovered == injected;
        return with(line, fault, injected, recovered, damage, counted, held ? Verdict.HELD : Verdict.MISSED);
    }

    /** The proof that a line can fail: it must. */
    public static Outcome red(String line, String fault, int injected, int recovered, Damage damage, String counted) {
        boolean red = damage.lost() + damage.doubled() + damage.corrupted() > 0;
        return with(line, fault, injected, recovered, damage, counted, red ? Verdict.RED_AS_IT_SHOULD : Verdict.MISSED);
    }

    public static Outcome skipped(String line, String fault, String why) {
        return with(line, fault, 0, 0, Damage.NONE, why, Verdict.SKIPPED);
    }

    private static Outcome with(
            String line, String fault, int injected, int recovered, Damage damage, String counted, Verdict verdict) {
        return new Outcome(
                line,
                fault,
                injected,
                recovered,
                damage.lost(),
                damage.doubled(),
                damage.corrupted(),
                counted,
                verdict);
    }

    public boolean isShown() {
        return verdict == Verdict.HELD || verdict == Verdict.RED_AS_IT_SHOULD;
    }
}
