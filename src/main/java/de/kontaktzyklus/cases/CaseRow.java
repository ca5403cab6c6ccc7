package de.kontaktzyklus.cases;

/**
 * One record of the case export: read, or rejected with the reason (docs/rules.md, The order of the checks, check 1).
 */
public sealed interface CaseRow {

    /** Line of the file on which the record begins; the header is line 1. */
    int line();

    /** Customer number, empty where the field at its place is empty or missing. */
    String customer();

    /**
     * A record that could be read.
     *
     * @param facts the case
     * @param fingerprint of all its fields, trimmed: equal for two rows exactly when all their fields are equal
     */
    record Read(Case facts, Fingerprint fingerprint) implements CaseRow {
        @Override
        public int line() {
            return facts.line();
        }

        @Override
        public String customer() {
            return facts.customer();
        }
    }

    /**
     * A record that cannot be read; the rest of the file can.
     *
     * @param customer the field at the place of the customer number as it is written, be it a number or not
     * @param column header name of the column at fault, empty where none is: too many fields, or too few
     * @param remains what can still be read: empty texts for the rest. Its customer is empty unless the row names a
     *     customer beyond doubt
     */
    record Rejected(int line, String customer, RejectReason reason, String column, CaseSnapshot remains)
            implements CaseRow {

        @Override
        public String toString() {
            return "Rejected[line " + line + ", " + reason + " " + column + "]";
        }
    }
}
