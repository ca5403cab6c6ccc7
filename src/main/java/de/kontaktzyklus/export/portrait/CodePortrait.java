package de.kontaktzyklus.export.portrait;

import java.util.List;

/**
 * The values of a column of codes.
 *
 * @param column its own name; of addresses only the domain is a value
 * @param empty rows without a value
 * @param values the commonest, most frequent first, and as many that are not known
 * @param others how many further values there are
 * @param manyMore whether there are so many that they are not all counted: then there are more than {@code others}
 * @param otherRows rows with one of them
 * @param withheld how many values are not shown because they may be somebody's name or number
 * @param withheldRows rows with one of these
 */
public record CodePortrait(
        String column,
        int empty,
        List<Value> values,
        int others,
        boolean manyMore,
        int otherRows,
        int withheld,
        int withheldRows) {

    /**
     * A value.
     *
     * @param value as it is written, without what nobody sees
     * @param rows that have it
     * @param standing what the policy or another file says of it
     * @param meaning label of the code; empty where it has none
     */
    public record Value(String value, int rows, Standing standing, String meaning) {}

    /** What is known of a value. */
    public enum Standing {
        KNOWN,
        UNKNOWN,
        /** A kind of contact that does not reset the clock. */
        NOT_COUNTING,
        /** A type of measure without a rule of its own: the cycle of the profile goes on. */
        WITHOUT_RULE,
        /** There is nothing to hold it against: no policy in force on the day, or no such file. */
        UNCHECKED
    }

    /** Whether there is a value among those shown that should be known and is not, or one that may not be shown. */
    public boolean isDoubtful() {
        return withheld > 0 || values.stream().anyMatch(value -> value.standing() == Standing.UNKNOWN);
    }
}
