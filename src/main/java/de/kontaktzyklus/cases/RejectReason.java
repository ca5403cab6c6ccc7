package de.kontaktzyklus.cases;

/**
 * Why a row is REJECTED, in the order of check 1 (docs/rules.md, The order of the checks): the first that applies is
 * reported.
 */
public enum RejectReason {
    /** A byte that is not of the encoding of the file. */
    ENCODING_INVALID,
    /** The record has another number of fields than the header. */
    FIELD_COUNT,
    /** The customer number is empty. */
    CUSTOMER_MISSING,
    /** What stands in the place of the customer number is none. */
    CUSTOMER_INVALID,
    /** A date, in any date column, that cannot be read or does not exist. */
    DATE_INVALID,
    /** An individual cycle that is no positive whole number of days, weeks or months. */
    CYCLE_INVALID,
    /** A protection flag that is neither yes nor no. */
    FLAG_INVALID
}
